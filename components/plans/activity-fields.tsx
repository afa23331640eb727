import { FormChecks, FormSelect, FormText, FormTextArea } from "@/components/forms/fields";
import { Disclosure } from "@/components/ui/disclosure";
import { Fieldset } from "@/components/ui/fieldset";
import { activityKinds } from "@/db/values";
import { ACTIVITY_LABELS } from "@/lib/plans/activities/labels";
import type { RowFormPlan } from "@/lib/plans/editing/queries";
import { ACTIVITY_KIND_LABELS, MONTH_NAMES } from "@/lib/plans/labels";
import { AimFields } from "./aim-fields";
import { RowChoice } from "./row-choice";
import { competencesOf, whoMayAnswer } from "./row-choices";

const MONTHS = MONTH_NAMES.map((name, i) => ({
  value: String(i + 1),
  label: `${name.charAt(0).toUpperCase()}${name.slice(1)}`,
}));

function WhoAndWhen({ plan }: { plan: RowFormPlan }) {
  return (
    <Fieldset legend="Quién y cuándo">
      <FormText
        name="responsible"
        label={ACTIVITY_LABELS.responsible}
        hint="Una persona o un cargo."
        suggestions={whoMayAnswer(plan)}
        maxLength={200}
      />
      <FormText name="participants" label={ACTIVITY_LABELS.participants} maxLength={300} />
      <FormText name="expected" label={ACTIVITY_LABELS.expected} inputMode="numeric" width="xs" />
      <FormChecks name="months" label={ACTIVITY_LABELS.months} options={MONTHS} columns />
    </Fieldset>
  );
}

function WithWhat() {
  return (
    <Fieldset legend="Con qué y cómo se comprueba">
      <FormTextArea name="resources" label={ACTIVITY_LABELS.resources} rows={2} maxLength={2000} />
      <FormText
        name="budget"
        label={ACTIVITY_LABELS.budget}
        hint="Como 1200 o 1200.50."
        inputMode="decimal"
        width="xs"
      />
      <FormText name="budgetSource" label={ACTIVITY_LABELS.budgetSource} maxLength={200} />
      <FormText name="ally" label={ACTIVITY_LABELS.ally} maxLength={200} />
      <FormText
        name="evidence"
        label={ACTIVITY_LABELS.evidence}
        hint="Qué quedará: lista de asistencia, acta, fotos."
        maxLength={300}
      />
    </Fieldset>
  );
}

type ActivityFieldsProps = {
  plan: RowFormPlan;
  /** Whether it reaches only some: the list opens with it. */
  some: boolean;
};

/** What an activity asks for. */
export function ActivityFields({ plan, some }: ActivityFieldsProps) {
  const { reachable, kind } = plan;
  const all = kind === "pat_rei" ? "todos los colegios de la red" : "todas las redes de la UGEL";
  return (
    <>
      {plan.template.checks.activity_incomplete === "blocking" && (
        <p className="mb-5 text-muted">
          Puede guardarla a medias. Para enviar el plan hará falta su responsable, algún mes y su medio de
          verificación.
        </p>
      )}
      <RowChoice
        name="objectiveId"
        label={ACTIVITY_LABELS.objectiveId}
        rows={plan.objectives}
        areas={plan.template.areas}
        required
      />
      <FormSelect
        name="kind"
        label={ACTIVITY_LABELS.kind}
        placeholder="Elija una clase"
        options={activityKinds.map((value) => ({ value, label: ACTIVITY_KIND_LABELS[value] }))}
        required
      />
      <FormText name="title" label={ACTIVITY_LABELS.title} maxLength={300} width="full" required />
      <FormTextArea name="description" label={ACTIVITY_LABELS.description} maxLength={4000} />
      <WhoAndWhen plan={plan} />
      <RowChoice
        name="problemId"
        label={ACTIVITY_LABELS.problemId}
        rows={plan.problems}
        areas={plan.template.areas}
      />
      <AimFields competences={competencesOf(plan)} />
      <WithWhat />
      {reachable.length > 0 && (
        <Disclosure summary={`Elegir a quiénes llega, si no es a ${all}`} open={some}>
          <FormChecks
            name="reaches"
            label={ACTIVITY_LABELS.reaches}
            hint={`Sin marcar ninguno, llega a ${all}.`}
            options={reachable.map(({ path, code, name }) => ({ value: path, label: `${name} (${code})` }))}
          />
        </Disclosure>
      )}
    </>
  );
}
