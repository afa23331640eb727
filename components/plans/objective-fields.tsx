import { FormRadios, FormSelect, FormTextArea } from "@/components/forms/fields";
import type { RowFormPlan } from "@/lib/plans/editing/queries";
import { OBJECTIVE_LABELS } from "@/lib/plans/objectives/labels";
import { RowChoice } from "./row-choice";

/** What an objective asks for. */
export function ObjectiveFields({ plan }: { plan: RowFormPlan }) {
  const { areas, commitments } = plan.template;
  return (
    <>
      <FormRadios
        name="area"
        label={OBJECTIVE_LABELS.area}
        options={areas.map(({ key, label }) => ({ value: key, label }))}
        required
      />
      <FormTextArea
        name="statement"
        label={OBJECTIVE_LABELS.statement}
        hint="Empiece con un verbo: mejorar, lograr, reducir."
        rows={3}
        maxLength={600}
        required
      />
      <RowChoice
        name="problemId"
        label={OBJECTIVE_LABELS.problemId}
        rows={plan.problems}
        areas={plan.template.areas}
      />
      {commitments.length > 0 && (
        <FormSelect
          name="commitment"
          label={OBJECTIVE_LABELS.commitment}
          placeholder="Ninguno"
          options={commitments.map(({ number, name }) => ({
            value: String(number),
            label: `${number}. ${name}`,
          }))}
          width="full"
        />
      )}
    </>
  );
}
