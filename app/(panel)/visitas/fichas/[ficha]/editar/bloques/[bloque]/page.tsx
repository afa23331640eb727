import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DraftOffer } from "@/components/forms/draft-offer";
import { FormHidden, FormRadios, FormText, FormTextArea } from "@/components/forms/fields";
import { Form } from "@/components/forms/form";
import { Anchor } from "@/components/ui/anchor";
import { readSearch, type SearchParams } from "@/lib/forms/search-params";
import { startForm } from "@/lib/forms/start-form";
import { saveBlockAction } from "@/lib/visits/forms/drafting/actions";
import { BLOCK_FIELD_LABELS, blockValues } from "@/lib/visits/forms/drafting/labels";
import { BLOCK_KIND_LABELS, draftHref } from "@/lib/visits/forms/labels";
import { DraftFrame } from "../../_components/draft-frame";
import { findDraft } from "../../_components/find-draft";

export const metadata: Metadata = { title: "Bloque de una ficha" };

const NEW = "nuevo";
const KINDS = ["items", "matrix"] as const;

type Props = { params: Promise<{ ficha: string; bloque: string }>; searchParams: SearchParams };

export default async function FormBlockPage({ params, searchParams }: Props) {
  const { actor, form, content, seen } = await findDraft(params);
  const { bloque: key } = await params;
  const { borrador } = await readSearch(searchParams);
  const block = content.blocks.find((one) => one.key === key);
  if (!block && key !== NEW) notFound();
  const page = draftHref(form.id, `bloques/${key}`);
  const draftKey = `${form.id}.${key}`;
  const saved = {
    ...{ ...seen, key: block ? key : "" },
    ...blockValues(block ?? { title: "", help: "", kind: "items" }),
  };
  const { values, draftSavedAt } = await startForm(actor, "form-block", saved, {
    ...{ key: draftKey, fromDraft: Boolean(borrador) },
  });
  return (
    <DraftFrame
      {...{ actor, form }}
      trail={{ label: block ? "Bloque" : "Bloque nuevo" }}
      title={block ? "Cambiar un bloque" : "Agregar un bloque"}
      lead="Un bloque junta ítems de un mismo tema. Se le puede agregar ítems después de guardarlo."
    >
      <DraftOffer savedAt={draftSavedAt} page={page} name={`form-block:${draftKey}`} />
      <Form
        action={saveBlockAction}
        {...{ values, page }}
        draft={draftKey}
        labels={BLOCK_FIELD_LABELS}
        words={BLOCK_KIND_LABELS}
        submit="Guardar el bloque"
        aside={<Anchor href={draftHref(form.id)}>Volver sin guardar</Anchor>}
      >
        {["formId", "version", "key"].map((name) => (
          <FormHidden key={name} name={name} />
        ))}
        <FormText name="title" label={BLOCK_FIELD_LABELS.title} maxLength={160} width="full" required />
        <FormTextArea name="help" label={BLOCK_FIELD_LABELS.help} rows={2} maxLength={1200} />
        <FormRadios
          name="kind"
          label={BLOCK_FIELD_LABELS.kind}
          options={KINDS.map((value) => ({ value, label: BLOCK_KIND_LABELS[value] }))}
          required
        />
      </Form>
    </DraftFrame>
  );
}
