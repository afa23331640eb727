import { ChevronDown, ChevronUp, type IconNode } from "lucide";
import { ActionForm } from "@/components/forms/action-form";
import { Anchor } from "@/components/ui/anchor";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { Row, RowList } from "@/components/ui/row-list";
import { moveRowAction, restoreRowAction } from "@/lib/plans/rows/actions";
import { editHref } from "@/lib/plans/rows/labels";
import { type RowKind, rowTitle } from "@/lib/plans/rows/rules";

/** Where a row stands: the plan, the section and the kind. */
export type RowPlace = { planId: string; section: string; kind: RowKind };

const rowHref = ({ planId, section }: RowPlace, id: string) => `${editHref(planId, section)}/${id}`;

/** The title of a row, which leads to its form, and a spot to come back to. */
export function RowTitle({ at, row }: { at: RowPlace; row: { id: string } }) {
  return (
    <Anchor id={`fila-${row.id}`} href={rowHref(at, row.id)} className="font-semibold">
      {rowTitle(at.kind, row)}
    </Anchor>
  );
}

const MOVES: { value: "up" | "down"; label: string; icon: IconNode }[] = [
  { value: "up", label: "Subir", icon: ChevronUp },
  { value: "down", label: "Bajar", icon: ChevronDown },
];

type RowOrderProps = { at: RowPlace; row: { id: string }; first: boolean; last: boolean };

/** Moves a row up and down among its own. */
export function RowOrder({ at, row, first, last }: RowOrderProps) {
  if (first && last) return null;
  const { planId, section, kind } = at;
  return (
    <ActionForm
      action={moveRowAction}
      fields={{ planId, kind, id: row.id, _section: section }}
      className="-ml-3 flex print:hidden"
    >
      {MOVES.filter(({ value }) => !(value === "up" ? first : last)).map(({ value, label, icon }) => (
        <Button key={value} name="direction" value={value} variant="quiet" icon={icon} wide={false}>
          {label}
          <span className="sr-only">: {rowTitle(kind, row)}</span>
        </Button>
      ))}
    </ActionForm>
  );
}

type Withdrawn = { id: string; version: number; withdrawnAt: unknown; withdrawnReason: string | null };

/** What was taken out of the plan, with why, to be put back. */
export function WithdrawnRows({ at, rows }: { at: RowPlace; rows: Withdrawn[] }) {
  const gone = rows.filter(({ withdrawnAt }) => withdrawnAt !== null);
  if (gone.length === 0) return null;
  const { planId, section, kind } = at;
  return (
    <div className="mt-8">
      <Disclosure summary={`Filas retiradas (${gone.length})`}>
        <RowList label="Filas retiradas">
          {gone.map((row) => (
            <Row
              key={row.id}
              title={rowTitle(kind, row)}
              detail={`Motivo: ${row.withdrawnReason}`}
              end={
                <ActionForm
                  action={restoreRowAction}
                  fields={{ planId, kind, id: row.id, version: String(row.version), _section: section }}
                >
                  <Button wide={false}>
                    Reponer
                    <span className="sr-only">: {rowTitle(kind, row)}</span>
                  </Button>
                </ActionForm>
              }
            />
          ))}
        </RowList>
      </Disclosure>
    </div>
  );
}
