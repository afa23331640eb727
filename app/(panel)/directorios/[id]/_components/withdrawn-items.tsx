import { ActionForm } from "@/components/forms/action-form";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { Row, RowList } from "@/components/ui/row-list";
import { restoreItemAction } from "@/lib/meetings/agenda/actions";
import { comesFromBacklog } from "@/lib/meetings/agenda/rules";
import type { AgendaItem } from "@/lib/meetings/queries";

/** What was taken out of an agenda, with why; put back while it is prepared. */
export function WithdrawnItems({ items, restores }: { items: readonly AgendaItem[]; restores: boolean }) {
  const gone = items.filter(({ state }) => state === "withdrawn");
  if (gone.length === 0) return null;
  return (
    <div className="mt-6 print:hidden">
      <Disclosure summary={`Puntos retirados (${gone.length})`}>
        <RowList label="Puntos retirados">
          {gone.map((item) => (
            <Row
              key={item.id}
              title={item.title}
              detail={`Motivo: ${item.withdrawnReason}`}
              end={
                restores &&
                !comesFromBacklog(item) && (
                  <ActionForm
                    action={restoreItemAction}
                    fields={{ meetingId: item.meetingId, itemId: item.id, version: String(item.version) }}
                  >
                    <Button wide={false}>
                      Reponer
                      <span className="sr-only">: {item.title}</span>
                    </Button>
                  </ActionForm>
                )
              }
            />
          ))}
        </RowList>
      </Disclosure>
    </div>
  );
}
