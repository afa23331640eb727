import type { Metadata } from "next";
import { DraftOffer } from "@/components/forms/draft-offer";
import { FormHidden, FormTextArea } from "@/components/forms/fields";
import { Form } from "@/components/forms/form";
import { Anchor } from "@/components/ui/anchor";
import { readSearch, type SearchParams } from "@/lib/forms/search-params";
import { startForm } from "@/lib/forms/start-form";
import { savePurposeAction } from "@/lib/visits/forms/drafting/actions";
import { draftHref } from "@/lib/visits/forms/labels";
import { DraftFrame } from "../_components/draft-frame";
import { findDraft } from "../_components/find-draft";

export const metadata: Metadata = { title: "Para qué es una ficha" };

type Props = { params: Promise<{ ficha: string }>; searchParams: SearchParams };

export default async function FormPurposePage({ params, searchParams }: Props) {
  const { actor, form, content, seen } = await findDraft(params);
  const { borrador } = await readSearch(searchParams);
  const page = draftHref(form.id, "proposito");
  const { values, draftSavedAt } = await startForm(
    actor,
    "form-purpose",
    { ...seen, purpose: content.purpose },
    { key: form.id, fromDraft: Boolean(borrador) },
  );
  return (
    <DraftFrame
      {...{ actor, form }}
      trail={{ label: "Para qué es" }}
      title="Para qué es la ficha"
      lead="Lo lee quien va a observar y quien va a ser observado, antes de la visita."
    >
      <DraftOffer savedAt={draftSavedAt} page={page} name={`form-purpose:${form.id}`} />
      <Form
        action={savePurposeAction}
        {...{ values, page }}
        draft={form.id}
        labels={{ purpose: "Para qué es" }}
        submit="Guardar"
        aside={<Anchor href={draftHref(form.id)}>Volver sin guardar</Anchor>}
      >
        <FormHidden name="formId" />
        <FormHidden name="version" />
        <FormTextArea
          name="purpose"
          label="Para qué es"
          hint="Una o dos oraciones."
          rows={4}
          maxLength={2000}
          required
        />
      </Form>
    </DraftFrame>
  );
}
