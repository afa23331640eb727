import { Row, RowList } from "@/components/ui/row-list";
import { Status } from "@/components/ui/status";
import type { Actor } from "@/lib/access/actor";
import { shortDay, today } from "@/lib/dates/dates";
import { canDefineVisits } from "@/lib/visits/policy";
import { roundHref, roundTitle } from "@/lib/visits/rounds/labels";
import type { listRounds } from "@/lib/visits/rounds/queries";

export type ListedRound = Awaited<ReturnType<typeof listRounds>>[number];

function RoundState({ startsOn, endsOn }: ListedRound) {
  const day = today();
  if (day < startsOn) return <Status kind="later">Por venir</Status>;
  return day > endsOn ? <Status kind="done">Terminó</Status> : <Status kind="due">En curso</Status>;
}

/** The rounds of a place, in order; those that the actor keeps lead to where they are changed. */
export const RoundList = ({
  actor,
  rounds,
  label,
}: {
  actor: Actor;
  rounds: ListedRound[];
  label: string;
}) => (
  <RowList label={label}>
    {rounds.map((round) => (
      <Row
        key={round.id}
        href={canDefineVisits(actor, round.place) ? roundHref(round.id) : undefined}
        title={roundTitle(round)}
        detail={`Del ${shortDay(round.startsOn)} al ${shortDay(round.endsOn)}`}
        end={<RoundState {...round} />}
      />
    ))}
  </RowList>
);
