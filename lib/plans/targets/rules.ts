import type { IndicatorDirection, PlanTemplate } from "@/db/values";
import { GRADES } from "@/lib/assessments/rules";
import { NOT_OF_THE_PLAN } from "../rows/labels";
import { type Faults, faultsOf, type RowContext, schoolYearDays } from "../rows/rules";
import { indicatorName, indicatorOf, OWN_INDICATOR } from "./labels";
import type { TargetFields } from "./schema";

/** What a target measures: the catalogue's words, or the team's own. */
function measured(fields: TargetFields, template: Pick<PlanTemplate, "indicators">) {
  const indicator = indicatorOf(fields.indicator, template);
  if (!indicator) {
    const { name, unit, direction } = fields;
    return { name: name ?? "", unit: unit ?? "", direction: direction ?? "up", assessed: false };
  }
  const { unit, direction, assessed } = indicator;
  return { name: indicatorName(indicator, fields), unit, direction, assessed };
}

const wrongWay = (direction: IndicatorDirection, baseline: number | null, goal: number) =>
  baseline !== null &&
  ((direction === "up" && goal <= baseline && "Debe subir: escriba una meta mayor que la línea de base.") ||
    (direction === "down" && goal >= baseline && "Debe bajar: escriba una meta menor que la línea de base."));

const beyondPercent = (unit: string, value: number | null) =>
  unit === "%" && value !== null && value > 100 && "Un porcentaje va de 0 a 100.";

/** What is wrong with a target in its plan, by field. */
export function targetFaults(
  fields: TargetFields,
  { template, objectives, schoolYear }: Pick<RowContext, "template" | "objectives" | "schoolYear">,
): Faults {
  const { objectiveId, indicator, subject, stage, grade, baseline, baselineOn, goal, startsOn, dueOn } =
    fields;
  const own = indicator === OWN_INDICATOR;
  const { unit, direction, assessed } = measured(fields, template);
  const { first, last } = schoolYearDays(schoolYear);
  const outside = (day: string) =>
    (day < first || day > last) && `Elija un día de ${schoolYear}, el año del plan.`;
  return faultsOf({
    objectiveId: !objectives.includes(objectiveId) && NOT_OF_THE_PLAN.objectiveId,
    indicator: !own && !indicatorOf(indicator, template) && "Elija un indicador de la lista.",
    name: own && !fields.name && "Escriba qué mide el indicador.",
    unit: own && !fields.unit && "Escriba la unidad: %, docentes, visitas.",
    direction: own && !fields.direction && "Elija si debe subir, bajar o mantenerse.",
    subject: assessed && !subject && "Elija el área evaluada.",
    stage: assessed && !stage && "Elija el nivel.",
    grade:
      assessed &&
      grade !== null &&
      stage &&
      !GRADES[stage].includes(grade) &&
      "Ese nivel no tiene ese grado.",
    baseline: beyondPercent(unit, baseline),
    baselineOn: baselineOn && baselineOn > dueOn && "La línea de base es anterior a la fecha de la meta.",
    goal: beyondPercent(unit, goal) || wrongWay(direction, baseline, goal),
    startsOn: outside(startsOn),
    dueOn: outside(dueOn) || (dueOn < startsOn && "La fecha de término es anterior a la de inicio."),
  });
}

/**
 * The columns of its row, and nothing else that the form may carry: what an indicator is called, its unit and its
 * direction are the catalogue's, unless it is the team's own; only an assessed one keeps area, stage and grade.
 */
export function targetColumns(fields: TargetFields, { template }: Pick<RowContext, "template">) {
  const { objectiveId, indicator, baseline, baselineSource, baselineOn, goal, startsOn, dueOn } = fields;
  const { assessed, ...words } = measured(fields, template);
  return {
    ...{ objectiveId, indicator, ...words },
    subject: assessed ? fields.subject : null,
    stage: assessed ? fields.stage : null,
    grade: assessed ? fields.grade : null,
    ...{ baseline, baselineSource, baselineOn, goal, startsOn, dueOn },
    ...{ disaggregation: fields.disaggregation, responsible: fields.responsible },
  };
}
