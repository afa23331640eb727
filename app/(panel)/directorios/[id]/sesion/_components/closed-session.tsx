import { SaveStatus } from "@/components/meetings/session/save-status";
import { Alert } from "@/components/ui/alert";
import { Anchor } from "@/components/ui/anchor";
import { ButtonLink } from "@/components/ui/button";
import { timeOf } from "@/lib/dates/dates";
import { meetingHref } from "@/lib/meetings/labels";
import { attendanceHref, reopenHref } from "@/lib/meetings/session/labels";
import type { Session } from "@/lib/meetings/session/queries";

/** After the close: what may still be mended, and where it goes on. */
export function ClosedSession({ session: { meeting } }: { session: Session }) {
  const { id, openedAt, closedAt } = meeting;
  const from = openedAt && closedAt && `Fue de ${timeOf(openedAt)} a ${timeOf(closedAt)}. `;
  return (
    <>
      <Alert kind="info" announce="none" title="La sesión está cerrada">
        {from}
        Hasta que se apruebe el acta puede corregir aquí lo dicho, los acuerdos y la{" "}
        <Anchor href={attendanceHref(id)}>asistencia</Anchor>.
      </Alert>
      <p className="mb-7 flex flex-wrap gap-3">
        <ButtonLink href={`${meetingHref(id)}/acta`} variant="primary">
          Ir al acta
        </ButtonLink>
        <ButtonLink href={reopenHref(id)}>Volver a abrir la sesión</ButtonLink>
      </p>
      <p role="status" className="mb-7 text-sm text-muted empty:hidden">
        <SaveStatus savedAt={null} />
      </p>
    </>
  );
}
