import { Section } from "@/components/ui/section";
import { Status } from "@/components/ui/status";
import { dayAndTime } from "@/lib/dates/dates";
import type { Visit } from "@/lib/visits/queries";
import type { WholeVisit } from "@/lib/visits/record/queries";

type AcknowledgementProps = Pick<WholeVisit, "acknowledgement"> & { visit: Visit; isObserved: boolean };

/** Whether whoever was observed read it, and what she answered. */
export function Acknowledgement({ acknowledgement, visit, isObserved }: AcknowledgementProps) {
  const { observedId, observedName } = visit;
  return (
    <Section title="Conformidad" id="conformidad">
      {acknowledgement ? (
        <>
          <Status kind="done">
            {observedName} la leyó el {dayAndTime(new Date(acknowledgement.at))}
          </Status>
          {acknowledgement.reply && (
            <p className="mt-2 max-w-140 border-l-4 border-line pl-3.5 break-words whitespace-pre-line">
              {acknowledgement.reply}
            </p>
          )}
        </>
      ) : observedId ? (
        <Status kind="due">
          {isObserved ? "Usted todavía no da su conformidad" : `${observedName} todavía no da su conformidad`}
        </Status>
      ) : (
        <p className="text-muted">
          {observedName} no tiene cuenta en Ayni: su firma en el teléfono es su conformidad.
        </p>
      )}
    </Section>
  );
}
