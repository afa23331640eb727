import { inAgendaOrder, type Proposal, type ProposalFacts, withCarried } from "../rules";
import { drawAssessments } from "./assessments/rules";
import { carriedItem, drawAgreements, drawMinutes, proposedItem } from "./meetings/rules";
import { drawAlarms } from "./offices/rules";
import { drawDates, drawPlans } from "./plans/rules";
import { drawVisits } from "./visits/rules";

/** Everything that the records ask for in the agenda of a meeting, in its order; each with why, in figures that open. */
export function drawProposals(facts: ProposalFacts): Proposal[] {
  const fresh = [
    ...drawMinutes(facts),
    ...drawAgreements(facts),
    ...drawAssessments(facts),
    ...drawPlans(facts),
    ...drawVisits(facts),
    ...drawAlarms(facts),
    ...drawDates(facts),
  ];
  const carried = facts.backlog.flatMap(({ from, ...one }) =>
    from ? [carriedItem(facts.kind, { ...one, from })] : [],
  );
  const proposed = facts.backlog.filter(({ from }) => !from).map(proposedItem);
  return inAgendaOrder([...withCarried(fresh, carried), ...proposed]);
}
