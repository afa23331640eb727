import { Anchor } from "@/components/ui/anchor";
import { Section } from "@/components/ui/section";
import { fileSize } from "@/lib/files/labels";
import type { Agenda } from "@/lib/meetings/agenda/queries";
import { scheduleOf } from "@/lib/meetings/agenda/rules";
import { meetingHref } from "@/lib/meetings/labels";
import { actaOf } from "@/lib/meetings/proposals/labels";
import { readingKind, readingsHref } from "@/lib/meetings/readings/labels";

type ToReadProps = {
  agenda: Pick<Agenda, "meeting" | "items" | "last" | "readings">;
  /** Whether the reader may bring a document, and until when. */
  adds: boolean;
  until: string;
};

/** What has to be read before: the acta of the meeting before, and what was brought. */
export function ToRead({ agenda, adds, until }: ToReadProps) {
  const { meeting, last } = agenda;
  const numbers = new Map(scheduleOf(agenda.items, meeting.startsAt).map(({ id, number }) => [id, number]));
  const readings = agenda.readings.filter(({ withdrawnReason }) => withdrawnReason === null);
  return (
    <Section title="Para leer antes" id="leer">
      {(last || readings.length > 0) && (
        <ul aria-label="Para leer antes" className="-mt-1">
          {last && (
            <li className="border-b border-base-300 py-2.5 last:border-b-0">
              <Anchor href={`${meetingHref(last.id)}/acta`}>{actaOf(last)}</Anchor>
            </li>
          )}
          {readings.map(({ id, title, fileId, contentType, size, itemId }) => (
            <li key={id} className="border-b border-base-300 py-2.5 last:border-b-0">
              <a href={`/api/archivos/${fileId}`} className="break-words">
                {title}
              </a>{" "}
              <span className="text-sm text-muted">
                {readingKind(contentType)}, {fileSize(size)}
                {itemId && numbers.has(itemId) ? ` · Punto ${numbers.get(itemId)}` : ""}
              </span>
            </li>
          ))}
        </ul>
      )}
      {readings.length === 0 && (
        <p className="mt-3 rounded-field bg-base-200 px-4 py-3.5 text-sm first:mt-0 print:hidden">
          Nadie ha adjuntado documentos propios.
          {adds && ` Puede hacerlo hasta el ${until}.`}
        </p>
      )}
      {(adds || agenda.readings.length > 0) && (
        <p className="mt-2.5 print:hidden">
          <Anchor href={readingsHref(meeting.id)}>
            {adds ? "Adjuntar un documento" : "Ver todos los documentos"}
          </Anchor>
        </p>
      )}
    </Section>
  );
}
