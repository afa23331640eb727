import { ActionForm } from "@/components/forms/action-form";
import { FormHidden, FormRadios, FormTextArea } from "@/components/forms/fields";
import { Form } from "@/components/forms/form";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { Section } from "@/components/ui/section";
import { ragColours } from "@/db/values";
import { RAG_LABELS } from "@/lib/plans/labels";
import { clearRagAction, setRagAction } from "@/lib/plans/progress/actions";
import type { FollowedActivity } from "@/lib/plans/progress/queries";
import { isSettled } from "@/lib/plans/progress/rules";

const LABELS = { rag: "Cómo está", note: "Por qué" };

/** Says over the rule how an activity stands, and takes that back. */
export function RagForms({ page, activity }: { page: string; activity: FollowedActivity }) {
  const { id, progress } = activity;
  if (progress && isSettled(progress.state)) return null;
  const fields = { activityId: id, version: String(progress?.version ?? 0) };
  const set = progress?.ragOverride;
  return (
    <Section title="Cómo está, según usted">
      <p className="text-muted">
        {set
          ? `Marcada como «${RAG_LABELS[set]}»: ${progress?.ragNote}`
          : "Ahora lo dice la regla, por sus meses y fechas. Si usted sabe algo más, márquelo y diga por qué."}
      </p>
      <Disclosure summary={set ? "Cambiar la marca" : "Marcar cómo está"}>
        <Form
          action={setRagAction}
          values={{ ...fields, rag: set ?? "", note: progress?.ragNote ?? "" }}
          page={page}
          draft={id}
          labels={LABELS}
          words={RAG_LABELS}
          submit="Guardar la marca"
          variant="outline"
        >
          <FormHidden name="activityId" />
          <FormHidden name="version" />
          <FormRadios
            name="rag"
            label={LABELS.rag}
            required
            options={ragColours.map((value) => ({ value, label: RAG_LABELS[value] }))}
          />
          <FormTextArea name="note" label={LABELS.note} maxLength={2000} required />
        </Form>
      </Disclosure>
      {set && (
        <ActionForm action={clearRagAction} fields={fields} page={page} className="mt-3">
          <Button variant="outline">Quitar la marca</Button>
        </ActionForm>
      )}
    </Section>
  );
}
