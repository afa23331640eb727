import { FormRadios, FormTextArea } from "@/components/forms/fields";
import type { RowFormPlan } from "@/lib/plans/editing/queries";
import { PROBLEM_LABELS } from "@/lib/plans/problems/labels";
import { AimFields } from "./aim-fields";
import { competencesOf } from "./row-choices";

/** What a problem asks for. */
export function ProblemFields({ plan }: { plan: RowFormPlan }) {
  return (
    <>
      <FormRadios
        name="area"
        label={PROBLEM_LABELS.area}
        options={plan.template.areas.map(({ key, label }) => ({ value: key, label }))}
        required
      />
      <FormTextArea
        name="statement"
        label={PROBLEM_LABELS.statement}
        hint="Una oración que diga qué pasa, a quiénes y dónde."
        rows={3}
        maxLength={600}
        required
      />
      <FormTextArea
        name="causes"
        label={PROBLEM_LABELS.causes}
        hint="Por qué creen que pasa."
        rows={5}
        maxLength={4000}
      />
      <AimFields competences={competencesOf(plan)} />
    </>
  );
}
