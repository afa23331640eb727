import { DraftOffer } from "@/components/forms/draft-offer";
import { FormDate, FormHidden, FormRadios, FormText, FormTextArea } from "@/components/forms/fields";
import { Form } from "@/components/forms/form";
import { Fieldset } from "@/components/ui/fieldset";
import { Section } from "@/components/ui/section";
import { progressStates } from "@/db/values";
import type { FormValues } from "@/lib/forms/form-state";
import type { StartedForm } from "@/lib/forms/start-form";
import { PROGRESS_LABELS } from "@/lib/plans/labels";
import { reportProgressAction } from "@/lib/plans/progress/actions";
import type { FollowedActivity } from "@/lib/plans/progress/queries";
import { yearEnd, yearStart } from "@/lib/plans/progress/rules";

const LABELS = {
  state: "Cómo va",
  doneOn: "Qué día se hizo",
  attendance: "Asistentes",
  nextOn: "Próxima fecha",
  note: "Qué pasó",
};

/** What the form opens with: how it goes now. A date that passed is asked for again. */
export const reportValues = ({ id, progress }: FollowedActivity, day: string): FormValues => ({
  activityId: id,
  version: String(progress?.version ?? 0),
  state: progress?.state ?? "planned",
  doneOn: progress?.doneOn ?? "",
  nextOn: progress?.nextOn && progress.nextOn >= day ? progress.nextOn : "",
  attendance: progress?.attendance == null ? "" : String(progress.attendance),
});

type ReportFormProps = { page: string; activityId: string; schoolYear: number; form: StartedForm };

/** Tells how an activity goes. */
export function ReportForm({ page, activityId, schoolYear, form }: ReportFormProps) {
  const within = { min: yearStart(schoolYear), max: yearEnd(schoolYear) };
  return (
    <Section title="Reportar cómo va">
      <DraftOffer savedAt={form.draftSavedAt} page={page} name={`report-progress:${activityId}`} />
      <Form
        action={reportProgressAction}
        values={form.values}
        page={page}
        draft={activityId}
        autosave="report-progress"
        labels={LABELS}
        words={PROGRESS_LABELS}
        submit="Guardar el reporte"
      >
        <FormHidden name="activityId" />
        <FormHidden name="version" />
        <FormRadios
          name="state"
          label={LABELS.state}
          required
          inline
          options={progressStates.map((value) => ({ value, label: PROGRESS_LABELS[value] }))}
        />
        <Fieldset
          legend="Fechas y asistencia"
          hint="Si está hecha, el día en que se hizo. Si no, la próxima fecha, cuando la sepa."
        >
          <FormDate name="doneOn" label={LABELS.doneOn} {...within} />
          <FormDate name="nextOn" label={LABELS.nextOn} {...within} />
          <FormText
            name="attendance"
            label={LABELS.attendance}
            hint="Cuántas personas fueron en total."
            inputMode="numeric"
            width="xs"
          />
        </Fieldset>
        <FormTextArea
          name="note"
          label={LABELS.note}
          hint="Hace falta si se posterga, se cancela o se vuelve atrás. Sin nombres ni documentos de estudiantes."
          maxLength={2000}
        />
      </Form>
    </Section>
  );
}
