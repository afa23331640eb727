import { ActionForm } from "@/components/forms/action-form";
import { Anchor } from "@/components/ui/anchor";
import { Button } from "@/components/ui/button";
import { Section } from "@/components/ui/section";
import { casesHref } from "@/lib/visits/calibration/cases/labels";
import { reopenFormAction } from "@/lib/visits/forms/actions";
import { formHref } from "@/lib/visits/forms/labels";
import type { Form } from "@/lib/visits/forms/queries";

/** What whoever keeps a form does with it, beside changing what it asks. */
export function Keeping({ form }: { form: Form }) {
  const href = formHref(form.id);
  return (
    <Section title="Para quien la lleva">
      <p>
        <Anchor href={`${href}/datos`}>Cambiar su nombre</Anchor>
      </p>
      {form.published.length > 0 && (
        <p className="mt-2">
          <Anchor href={casesHref(form.id)}>Sus casos de referencia</Anchor>
        </p>
      )}
      {form.retiredAt ? (
        <ActionForm
          action={reopenFormAction}
          fields={{ formId: form.id, version: String(form.version) }}
          page={href}
          className="mt-3"
        >
          <Button>Reponer la ficha</Button>
        </ActionForm>
      ) : (
        <p className="mt-2">
          <Anchor href={`${href}/retirar`}>Retirarla</Anchor>
        </p>
      )}
    </Section>
  );
}
