import type { Metadata } from "next";
import { DraftOffer } from "@/components/forms/draft-offer";
import { FormHidden } from "@/components/forms/fields";
import { Form } from "@/components/forms/form";
import { PanelFrame } from "@/components/frame/panel-frame";
import { Anchor } from "@/components/ui/anchor";
import { PageHeader } from "@/components/ui/page-header";
import { readSearch, type SearchParams } from "@/lib/forms/search-params";
import { startForm } from "@/lib/forms/start-form";
import { renameFormAction } from "@/lib/visits/forms/actions";
import { FORM_FIELD_LABELS, formHref } from "@/lib/visits/forms/labels";
import { CONTRACT_LABELS, VISIT_KIND_LABELS } from "@/lib/visits/labels";
import { formCrumbs } from "../../_components/form-crumbs";
import { FormFields } from "../../_components/form-fields";
import { findKeptForm } from "../_components/find-form";

export const metadata: Metadata = { title: "Nombre de una ficha" };

type Props = { params: Promise<{ ficha: string }>; searchParams: SearchParams };

export default async function RenameFormPage({ params, searchParams }: Props) {
  const { actor, form } = await findKeptForm(params);
  const { borrador } = await readSearch(searchParams);
  const fixed = form.published.length > 0;
  const page = `${formHref(form.id)}/datos`;
  const { id: formId, name, kind, contract } = form;
  const saved = { formId, version: String(form.version), name, ...(!fixed && { kind, contract }) };
  const { values, draftSavedAt } = await startForm(actor, "rename-form", saved, {
    ...{ key: form.id, fromDraft: Boolean(borrador) },
  });
  return (
    <PanelFrame actor={actor} current="visits">
      <PageHeader
        breadcrumbs={formCrumbs(form, { label: "Nombre" })}
        title={fixed ? "Nombre de la ficha" : "Nombre y alcance de la ficha"}
        lead={
          fixed
            ? `${VISIT_KIND_LABELS[kind]}. ${CONTRACT_LABELS[contract]}. Eso no cambia, porque la ficha ya se publicó: se le prometió a quienes fueron observados.`
            : "Mientras la ficha no se publique puede cambiar también para qué visitas es y quién leerá lo que se anote."
        }
      />
      <DraftOffer savedAt={draftSavedAt} page={page} name={`rename-form:${form.id}`} />
      <Form
        action={renameFormAction}
        {...{ values, page }}
        draft={form.id}
        labels={FORM_FIELD_LABELS}
        words={{ ...VISIT_KIND_LABELS, ...CONTRACT_LABELS }}
        submit="Guardar"
        aside={<Anchor href={formHref(form.id)}>Volver sin guardar</Anchor>}
      >
        <FormHidden name="formId" />
        <FormHidden name="version" />
        <FormFields fixed={fixed} />
      </Form>
    </PanelFrame>
  );
}
