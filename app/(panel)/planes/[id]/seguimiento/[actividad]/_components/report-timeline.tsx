import { Section } from "@/components/ui/section";
import { Timeline } from "@/components/ui/timeline";
import { dayAndTime, dayOf, longDay } from "@/lib/dates/dates";
import { PROGRESS_LABELS } from "@/lib/plans/labels";
import type { Report } from "@/lib/plans/progress/queries";

const people = (n: number) => (n === 1 ? "1 asistente" : `${n.toLocaleString("es-PE")} asistentes`);

/** Each time that somebody told how it goes, newest first. */
export function ReportTimeline({ reports, day }: { reports: Report[]; day: string }) {
  if (reports.length === 0) return null;
  return (
    <Section
      title="Lo que se reportó"
      aside={reports.length === 1 ? "1 reporte" : `${reports.length} reportes`}
    >
      <Timeline
        label="Reportes, el más reciente primero"
        events={reports.map(({ id, state, note, attendance, nextOn, author, createdAt }) => ({
          id,
          when: dayAndTime(new Date(createdAt)),
          dateTime: createdAt,
          now: dayOf(new Date(createdAt)) === day,
          what: (
            <>
              <b>{PROGRESS_LABELS[state]}</b>
              {note && <span className="block whitespace-pre-line break-words">{note}</span>}
            </>
          ),
          detail: [
            author,
            ...(attendance === null ? [] : [people(attendance)]),
            ...(nextOn ? [`próxima fecha: ${longDay(nextOn)}`] : []),
          ].join(". "),
        }))}
      />
    </Section>
  );
}
