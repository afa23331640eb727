import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { FormHidden, FormTextArea } from "@/components/forms/fields";
import { Form } from "@/components/forms/form";
import { PanelFrame } from "@/components/frame/panel-frame";
import { Anchor } from "@/components/ui/anchor";
import { PageHeader } from "@/components/ui/page-header";
import { retireFormAction } from "@/lib/visits/forms/actions";
import { formHref } from "@/lib/visits/forms/labels";
import { formCrumbs } from "../../_components/form-crumbs";
import { findKeptForm } from "../_components/find-form";

export const metadata: Metadata = { title: "Retirar una ficha" };

export default async function RetireFormPage({ params }: { params: Promise<{ ficha: string }> }) {
  const { actor, form } = await findKeptForm(params);
  const href = formHref(form.id);
  if (form.retiredAt) redirect(href);
  return (
    <PanelFrame actor={actor} current="visits">
      <PageHeader
        breadcrumbs={formCrumbs(form, { label: "Retirar" })}
        title={`Retirar: ${form.name}`}
        lead="No se planificarán más visitas con ella. Las que ya se hicieron o se planificaron siguen igual, y puede reponerla después."
      />
      <Form
        action={retireFormAction}
        values={{ formId: form.id, version: String(form.version) }}
        page={`${href}/retirar`}
        draft={form.id}
        submit="Retirar la ficha"
        variant="danger"
        aside={<Anchor href={href}>Volver sin retirarla</Anchor>}
      >
        <FormHidden name="formId" />
        <FormHidden name="version" />
        <FormTextArea
          name="reason"
          label="Motivo"
          hint="Lo lee quien busque la ficha."
          rows={3}
          maxLength={500}
          required
        />
      </Form>
    </PanelFrame>
  );
}
