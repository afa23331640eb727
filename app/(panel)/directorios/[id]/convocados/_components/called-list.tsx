import { REPLY_STATUS } from "@/components/meetings/reply-status";
import { Anchor } from "@/components/ui/anchor";
import { Row, RowList } from "@/components/ui/row-list";
import { Section } from "@/components/ui/section";
import { Status } from "@/components/ui/status";
import {
  CALLED_GROUP_LABELS,
  CALLED_GROUPS,
  type CalledGroup,
  calledGroup,
  calledHref,
} from "@/lib/meetings/called/labels";
import type { CalledPerson } from "@/lib/meetings/called/queries";

type CalledListProps = {
  meetingId: string;
  people: CalledPerson[];
  /** Whether the call went out, and answers are told. */
  isCalled: boolean;
  /** Whether the reader may take somebody off the list, and reads why she does not come. */
  team: boolean;
  mayWithdraw: boolean;
};

function Answer({ person, team }: { person: CalledPerson; team: boolean }) {
  const { kind, label } = REPLY_STATUS[person.answer ?? "none"];
  return (
    <>
      <Status kind={kind}>{label}</Status>
      {team && person.reason && <span className="text-muted"> {person.reason}</span>}
    </>
  );
}

/** One group of those called. */
function People({ people, ...props }: CalledListProps) {
  const { meetingId, isCalled, team, mayWithdraw } = props;
  return (
    <RowList>
      {people.map((person) => (
        <Row
          key={person.id}
          title={person.name}
          detail={person.email ? `${person.office}. ${person.email}` : person.office}
          status={isCalled && <Answer person={person} team={team} />}
          end={
            team &&
            mayWithdraw && (
              <Anchor
                href={`${calledHref(meetingId)}/${person.id}`}
                className="inline-flex min-h-11 items-center"
              >
                Retirar<span className="sr-only"> a {person.name}</span>
              </Anchor>
            )
          }
        />
      ))}
    </RowList>
  );
}

const groupOf = ({ votes, role }: CalledPerson): CalledGroup | "guests" =>
  votes ? calledGroup(role) : "guests";

/** Those called, by their offices; the guests, last. */
export function CalledList(props: CalledListProps) {
  const groups = Map.groupBy(props.people, groupOf);
  return [...CALLED_GROUPS, "guests" as const].map((group) => {
    const people = groups.get(group) ?? [];
    if (people.length === 0) return null;
    return (
      <Section
        key={group}
        title={group === "guests" ? "Invitados" : CALLED_GROUP_LABELS[group]}
        aside={`${people.length} ${people.length === 1 ? "persona" : "personas"}`}
      >
        <People {...props} people={people} />
      </Section>
    );
  });
}
