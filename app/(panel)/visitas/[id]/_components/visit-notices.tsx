import { Alert } from "@/components/ui/alert";
import { Anchor } from "@/components/ui/anchor";
import { VISIT_FLAG_LABELS } from "@/lib/visits/labels";
import { submissionsHref } from "@/lib/visits/receiving/labels";
import type { WholeVisit } from "@/lib/visits/record/queries";

/** What has to be known of a visit before reading on. */
export function VisitNotices({ visit, record, waiting }: Pick<WholeVisit, "visit" | "record" | "waiting">) {
  const flags = record?.flags ?? [];
  return (
    <>
      {waiting > 0 && (
        <Alert kind="due" announce="none" title="Llegó otro envío de esta visita con otro contenido">
          <Anchor href={submissionsHref(visit.id)}>Compararlos y elegir cuál vale</Anchor>
        </Alert>
      )}
      {visit.state === "cancelled" && (
        <Alert kind="late" announce="none" title="Esta visita se canceló">
          {visit.cancelledReason}
        </Alert>
      )}
      {flags.length > 0 && (
        <Alert kind="info" announce="none" title="Al recibirla se notó">
          <ul className="list-disc pl-5">
            {flags.map((flag) => (
              <li key={flag}>{VISIT_FLAG_LABELS[flag]}</li>
            ))}
          </ul>
        </Alert>
      )}
    </>
  );
}
