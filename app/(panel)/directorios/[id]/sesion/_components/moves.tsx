import { Section } from "@/components/ui/section";
import { Timeline } from "@/components/ui/timeline";
import { timeOf } from "@/lib/dates/dates";
import { moveInWords, openingInWords } from "@/lib/meetings/attendance/room/labels";
import { movesOf } from "@/lib/meetings/attendance/room/rules";
import type { Session } from "@/lib/meetings/session/queries";

const MOST = 12;

/** Who came and went since the session opened, the last first. */
export function Moves({ session: { meeting, participants } }: { session: Session }) {
  const { openedAt, presentCount } = meeting;
  if (!openedAt) return null;
  const moves = movesOf(participants, openedAt);
  const events = [
    ...moves.slice(0, MOST).map((move) => ({
      ...{ id: `${move.kind}${move.at.getTime()}`, when: timeOf(move.at), what: moveInWords(move) },
      dateTime: move.at.toISOString(),
    })),
    {
      ...{ id: "abre", when: timeOf(openedAt), what: openingInWords(presentCount) },
      dateTime: openedAt.toISOString(),
    },
  ].map((event, i) => ({ ...event, latest: i === 0 }));
  return (
    <Section title="Llegadas y salidas">
      <Timeline events={events} label="Llegadas y salidas, la última primero" />
    </Section>
  );
}
