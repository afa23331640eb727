import { Anchor } from "@/components/ui/anchor";
import { Section } from "@/components/ui/section";
import { Status } from "@/components/ui/status";
import { longDay } from "@/lib/dates/dates";
import { withSearch } from "@/lib/forms/search-params";
import { AGREEMENTS_PAGE } from "@/lib/meetings/agreements/labels";
import type { HubMeetings as Meetings } from "@/lib/meetings/hub/queries";
import { hour, MEETING_STATE_LABELS, meetingHref } from "@/lib/meetings/labels";
import { MEETING_TAGS } from "./state-tags";

type HubMeetingsProps = {
  meetings: Meetings;
  /** How the list of agreements is filtered to those that are counted here. */
  scope: Record<string, string>;
  /** Whose they are: «de sus reuniones», «que responde la red». */
  whose: string;
};

const counted = (n: number, one: string, many: string) =>
  `${n.toLocaleString("es-PE")} ${n === 1 ? one : many}`;

/** The next meeting of a place, and what was agreed and is not settled. */
export function HubMeetings({ meetings: { next, open, overdue }, scope, whose }: HubMeetingsProps) {
  const href = (estado: string) => withSearch(AGREEMENTS_PAGE, { ...scope, estado });
  return (
    <Section title="Reuniones y acuerdos">
      {next ? (
        <p>
          <Anchor href={meetingHref(next.id)} className="font-semibold">
            {next.title}
          </Anchor>
          , {longDay(next.heldOn)}, a las {hour(next.startsAt)}.{" "}
          <Status kind={MEETING_TAGS[next.state].kind}>{MEETING_STATE_LABELS[next.state]}</Status>
        </p>
      ) : (
        <p className="text-muted">No hay una próxima reunión a la vista.</p>
      )}
      <ul aria-label={`Acuerdos ${whose}`} className="mt-2">
        <li>
          <Anchor href={href("open")} className="inline-flex min-h-11 items-center">
            {counted(open, "acuerdo abierto", "acuerdos abiertos")} {whose}
          </Anchor>
        </li>
        {overdue > 0 && (
          <li>
            <Anchor href={href("overdue")} className="inline-flex min-h-11 items-center">
              <Status kind="late">{counted(overdue, "con retraso", "con retraso")}</Status>
            </Anchor>
          </li>
        )}
      </ul>
    </Section>
  );
}
