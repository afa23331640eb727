import { DataList } from "@/components/ui/data-list";
import { Status } from "@/components/ui/status";
import type { QuorumRule } from "@/db/values";
import {
  CALLED_GROUP_LABELS,
  CALLED_GROUPS,
  calledGroup,
  groupsText,
  quorumRuleText,
  type Vacancy,
  vacancyTexts,
} from "@/lib/meetings/called/labels";
import type { Participant } from "@/lib/meetings/queries";
import { quorumOf } from "@/lib/meetings/quorum/rules";

type CalledSummaryProps = {
  participants: Pick<Participant, "role" | "group" | "votes" | "kind">[];
  /** Of the first call: that of the meeting's own rules or, while it is prepared, of its kind's. */
  rule: QuorumRule;
  vacancies: Vacancy[];
};

/** Who is called to a meeting, counted by their offices, with the quorum that they make and the offices that are vacant. */
export function CalledSummary({ participants, rule, vacancies }: CalledSummaryProps) {
  const voters = participants.filter(({ votes }) => votes);
  const guests = participants.length - voters.length;
  const rows = CALLED_GROUPS.flatMap((group) => {
    const found = voters.filter(({ role }) => calledGroup(role) === group);
    if (found.length === 0) return [];
    const groups = group === "coordinators" ? groupsText(found.map((one) => one.group)) : "";
    const label = `${CALLED_GROUP_LABELS[group]}${groups && ` (${groups})`}`;
    return [{ label, value: found.length.toLocaleString("es-PE") }];
  });
  if (guests > 0) rows.push({ label: "Invitados, sin voto", value: guests.toLocaleString("es-PE") });
  return (
    <>
      <p className="font-semibold">
        Para el quórum: {quorumOf(rule, voters.length)} de {voters.length}
      </p>
      <p className="mb-3 text-sm text-muted">{quorumRuleText(rule)} en primera convocatoria.</p>
      {/* The paper has room for the agenda. */}
      <div className="print:hidden">
        <DataList layout="figure" items={rows} />
      </div>
      {vacancyTexts(vacancies).map((text) => (
        <p key={text} className="mt-2.5 text-sm">
          <Status kind="due">{text}</Status>
        </p>
      ))}
    </>
  );
}
