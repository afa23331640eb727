import { NOT_OF_THE_PLAN } from "../rows/labels";
import { type Faults, faultsOf, type RowContext } from "../rows/rules";
import type { ObjectiveFields } from "./schema";

const NO_COMMITMENT = "Elija un compromiso de los que tiene el plan.";

/** What is wrong with an objective in its plan, by field. */
export const objectiveFaults = (
  { area, problemId, commitment }: ObjectiveFields,
  { template, problems }: Pick<RowContext, "template" | "problems">,
): Faults =>
  faultsOf({
    area: !template.areas.some(({ key }) => key === area) && NOT_OF_THE_PLAN.area,
    problemId: problemId && !problems.includes(problemId) && NOT_OF_THE_PLAN.problemId,
    commitment:
      commitment !== null &&
      !template.commitments.some(({ number }) => number === commitment) &&
      NO_COMMITMENT,
  });

/** The columns of its row, and nothing else that the form may carry. */
export const objectiveColumns = ({ area, statement, problemId, commitment }: ObjectiveFields) => ({
  ...{ area, statement, problemId, commitment },
});
