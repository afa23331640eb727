import { NOT_OF_THE_PLAN, PAIR } from "../rows/labels";
import { type Faults, faultsOf, type RowContext } from "../rows/rules";
import type { ProblemFields } from "./schema";

/** What is wrong with a problem in its plan, by field. */
export const problemFaults = (
  { area, subject, stage }: ProblemFields,
  { template }: Pick<RowContext, "template">,
): Faults =>
  faultsOf({
    area: !template.areas.some(({ key }) => key === area) && NOT_OF_THE_PLAN.area,
    subject: stage && !subject && PAIR.subject,
    stage: subject && !stage && PAIR.stage,
  });

/** The columns of its row, and nothing else that the form may carry. */
export const problemColumns = ({ area, statement, causes, subject, stage, competence }: ProblemFields) => ({
  ...{ area, statement, causes, subject, stage, competence },
});
