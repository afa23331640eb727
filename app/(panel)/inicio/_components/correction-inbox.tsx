import { PencilLine } from "lucide-react";
import { InboxRow } from "@/components/ui/inbox-row";
import type { CorrectionState } from "@/db/values";

type CorrectionInboxProps = {
  waiting: { ugel: string; total: number }[];
  answered: { siteCode: string; name: string; state: CorrectionState }[];
};

/** Corrections of schools: those to decide, and what the UGEL answered to one's own. */
export function CorrectionInbox({ waiting, answered }: CorrectionInboxProps) {
  return (
    <>
      {waiting.map(({ ugel, total }) => (
        <InboxRow
          key={ugel}
          icon={PencilLine}
          title={
            total === 1
              ? "Confirmar 1 corrección de un colegio"
              : `Confirmar ${total} correcciones de colegios`
          }
          href={`/ugel/${ugel}/correcciones?estado=pendientes`}
          origin={`UGEL ${ugel}: lo que los directivos piden corregir de los datos de su colegio.`}
          kind="due"
          status="Por decidir"
        />
      ))}
      {answered.map(({ siteCode, name, state }) => (
        <InboxRow
          key={siteCode}
          icon={PencilLine}
          title={`Ver la respuesta a la corrección de la IE ${name}`}
          href={`/colegios/${siteCode}`}
          origin="La UGEL respondió lo que usted pidió corregir."
          kind={state === "confirmed" ? "done" : "info"}
          status={state === "confirmed" ? "Confirmada" : "No confirmada"}
        />
      ))}
    </>
  );
}
