import { FormDate, FormRadios, FormSelect, FormText } from "@/components/forms/fields";
import { Fieldset } from "@/components/ui/fieldset";
import { indicatorDirections } from "@/db/values";
import { ordinal } from "@/lib/assessments/labels";
import type { RowFormPlan } from "@/lib/plans/editing/queries";
import { DIRECTION_LABELS } from "@/lib/plans/labels";
import { COMPUTED_INDICATORS, OWN_INDICATOR, TARGET_LABELS } from "@/lib/plans/targets/labels";
import { AREA_OPTIONS, STAGE_OPTIONS } from "./aim-fields";
import { RowChoice } from "./row-choice";
import { whoMayAnswer } from "./row-choices";

const GRADES = [1, 2, 3, 4, 5, 6].map((grade) => ({ value: String(grade), label: ordinal(grade) }));

function IndicatorFields({ plan }: { plan: RowFormPlan }) {
  const { indicators } = plan.template;
  const options = (list: readonly { key: string; name: string }[]) =>
    list.map(({ key, name }) => ({ value: key, label: name }));
  return (
    <>
      <FormSelect
        name="indicator"
        label={TARGET_LABELS.indicator}
        placeholder="Elija un indicador"
        options={[
          { label: "El sistema lo mide solo", options: options(COMPUTED_INDICATORS) },
          ...(indicators.length > 0 ? [{ label: "De la región", options: options(indicators) }] : []),
          { label: "Otro", options: [{ value: OWN_INDICATOR, label: "Uno propio del equipo" }] },
        ]}
        width="full"
        required
      />
      <Fieldset
        legend="Si es de una evaluación"
        hint="Para estudiantes en el nivel más alto, en el más bajo o que rinden."
      >
        <FormSelect
          name="subject"
          label={TARGET_LABELS.subject}
          placeholder="Ninguna"
          options={AREA_OPTIONS}
        />
        <FormSelect
          name="stage"
          label={TARGET_LABELS.stage}
          placeholder="Ninguno"
          options={STAGE_OPTIONS}
          width="sm"
        />
        <FormSelect
          name="grade"
          label={TARGET_LABELS.grade}
          placeholder="Todos"
          options={GRADES}
          width="sm"
        />
      </Fieldset>
      <Fieldset legend="Si es propio del equipo" hint="En los demás, estos datos ya se saben.">
        <FormText name="name" label={TARGET_LABELS.name} maxLength={300} width="full" />
        <FormText
          name="unit"
          label={TARGET_LABELS.unit}
          hint="%, docentes, visitas."
          maxLength={40}
          width="sm"
        />
        <FormRadios
          name="direction"
          label={TARGET_LABELS.direction}
          options={indicatorDirections.map((value) => ({ value, label: DIRECTION_LABELS[value] }))}
          inline
        />
      </Fieldset>
    </>
  );
}

/** What a target asks for: what is measured, from where to where and when. */
export function TargetFields({ plan }: { plan: RowFormPlan }) {
  return (
    <>
      <RowChoice
        name="objectiveId"
        label={TARGET_LABELS.objectiveId}
        rows={plan.objectives}
        areas={plan.template.areas}
        required
      />
      <IndicatorFields plan={plan} />
      <Fieldset legend="De dónde se parte">
        <FormText name="baseline" label={TARGET_LABELS.baseline} inputMode="decimal" width="xs" />
        <FormText
          name="baselineSource"
          label={TARGET_LABELS.baselineSource}
          hint="La evaluación, la visita o el registro."
          maxLength={300}
        />
        <FormDate name="baselineOn" label={TARGET_LABELS.baselineOn} />
      </Fieldset>
      <Fieldset legend="A dónde se quiere llegar" hint={`Las fechas son de ${plan.schoolYear}.`}>
        <FormText name="goal" label={TARGET_LABELS.goal} inputMode="decimal" width="xs" required />
        <FormDate name="startsOn" label={TARGET_LABELS.startsOn} required />
        <FormDate name="dueOn" label={TARGET_LABELS.dueOn} required />
      </Fieldset>
      <FormText
        name="disaggregation"
        label={TARGET_LABELS.disaggregation}
        hint="Cómo se mirará por partes: por colegio, por sexo, por turno."
        maxLength={200}
      />
      <FormText
        name="responsible"
        label={TARGET_LABELS.responsible}
        suggestions={whoMayAnswer(plan)}
        maxLength={200}
      />
    </>
  );
}
