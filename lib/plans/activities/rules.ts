import { NOT_OF_THE_PLAN, PAIR } from "../rows/labels";
import { type Faults, faultsOf, type RowContext } from "../rows/rules";
import type { ActivityFields } from "./schema";

const NOT_REACHED = {
  pat_rei: "Elija colegios que hoy son de la red.",
  ugel_plan: "Elija redes que hoy son de la UGEL.",
};

/** What is wrong with an activity in its plan, by field. */
export const activityFaults = (
  { objectiveId, problemId, subject, stage, reaches }: ActivityFields,
  {
    kind,
    objectives,
    problems,
    reachable,
  }: Pick<RowContext, "kind" | "objectives" | "problems" | "reachable">,
): Faults =>
  faultsOf({
    objectiveId: !objectives.includes(objectiveId) && NOT_OF_THE_PLAN.objectiveId,
    problemId: problemId && !problems.includes(problemId) && NOT_OF_THE_PLAN.problemId,
    subject: stage && !subject && PAIR.subject,
    stage: subject && !stage && PAIR.stage,
    reaches: reaches.some((path) => !reachable.includes(path)) && NOT_REACHED[kind],
  });

/** The columns of its row, and nothing else that the form may carry. Whoever reaches each one reaches all. */
export function activityColumns(fields: ActivityFields, { reachable }: Pick<RowContext, "reachable">) {
  const { objectiveId, kind, title, description, problemId, subject, stage, competence } = fields;
  const { responsible, participants, expected, months, resources, budget, budgetSource } = fields;
  const { evidence, ally } = fields;
  return {
    ...{ objectiveId, kind, title, description, problemId, subject, stage, competence },
    ...{ responsible, participants, expected, months, resources, budget, budgetSource, evidence, ally },
    reaches: fields.reaches.length === reachable.length ? [] : fields.reaches,
  };
}
