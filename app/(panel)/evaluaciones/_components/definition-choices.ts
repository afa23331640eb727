import { areas, stages } from "@/db/values";
import { AREA_LABELS, ordinal, ROUND_LABELS, SCALE_LABELS, STAGE_LABELS } from "@/lib/assessments/labels";
import { GRADES } from "@/lib/assessments/rules";

const choices = (labels: Record<string, string>) =>
  Object.entries(labels).map(([value, label]) => ({ value, label }));

/** What may be chosen in the form of an assessment. */
export const DEFINITION_CHOICES = {
  rounds: choices(ROUND_LABELS),
  scales: choices(SCALE_LABELS),
  areas: areas.map((value) => ({ value, label: AREA_LABELS[value] })),
  who: stages.flatMap((stage) => [
    { value: `${stage}-0`, label: `${STAGE_LABELS[stage]}, todos los grados` },
    ...GRADES[stage].map((grade) => ({
      value: `${stage}-${grade}`,
      label: `${ordinal(grade)} de ${STAGE_LABELS[stage].toLowerCase()}`,
    })),
  ]),
};
