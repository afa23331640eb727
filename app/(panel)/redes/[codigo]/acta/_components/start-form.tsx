import { FormDate, FormHidden, FormText } from "@/components/forms/fields";
import { Form } from "@/components/forms/form";
import type { FormValues } from "@/lib/forms/form-state";
import { draftInstallationAction } from "@/lib/networks/installation/actions";
import { INSTALLATION_FIELDS } from "@/lib/networks/installation/labels";

export const VENUE_HINT =
  "Como se leerá después de «En»: el auditorio de la UGEL, distrito. Lo que va tras la última coma encabeza la fecha.";

type StartFormProps = { values: FormValues; page: string; draft: string; primary: boolean };

/** When and where the network is installed: enough to start its acta. */
export function StartForm({ values, page, draft, primary }: StartFormProps) {
  return (
    <Form
      action={draftInstallationAction}
      values={values}
      page={page}
      draft={draft}
      labels={INSTALLATION_FIELDS}
      submit="Preparar el borrador"
      variant={primary ? "primary" : "outline"}
    >
      <FormHidden name="network" />
      <FormDate name="heldOn" label={INSTALLATION_FIELDS.heldOn} required />
      <FormText name="venue" label={INSTALLATION_FIELDS.venue} hint={VENUE_HINT} required />
      <FormText name="expediente" label={INSTALLATION_FIELDS.expediente} width="sm" />
    </Form>
  );
}
