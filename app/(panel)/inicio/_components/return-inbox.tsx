import { FileSpreadsheet } from "lucide-react";
import { InboxRow } from "@/components/ui/inbox-row";
import { partText, returnHref, returnStatus, returnsHref } from "@/lib/assessments/returns/labels";
import type { Inbox } from "@/lib/inbox/queries";

type ReturnInboxProps = Pick<Inbox, "toCorrect" | "toReview"> & { today: string };

/** Returned results: those to correct at one's school, and those that schools corrected and wait to be settled. */
export function ReturnInbox({ toCorrect, toReview, today }: ReturnInboxProps) {
  return (
    <>
      {toCorrect.map((one) => {
        const { kind, text } = returnStatus(one, today);
        return (
          <InboxRow
            key={one.id}
            icon={FileSpreadsheet}
            title={`Corregir los resultados de ${partText(one)}`}
            href={returnHref(one.assessmentId, one.id)}
            origin={`${one.title}, IE ${one.school}: un especialista los devolvió.`}
            kind={kind}
            status={text}
          />
        );
      })}
      {toReview.map(({ assessmentId, title, total }) => (
        <InboxRow
          key={assessmentId}
          icon={FileSpreadsheet}
          title={
            total === 1
              ? "Revisar 1 devolución corregida"
              : `Revisar ${total.toLocaleString("es-PE")} devoluciones corregidas`
          }
          href={`${returnsHref(assessmentId)}?estado=answered`}
          origin={`${title}: los colegios ya subieron su hoja corregida.`}
          kind="due"
          status="Por revisar"
        />
      ))}
    </>
  );
}
