import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DraftOffer } from "@/components/forms/draft-offer";
import { Form } from "@/components/forms/form";
import { Anchor } from "@/components/ui/anchor";
import { Columns } from "@/components/ui/columns";
import { Row, RowList } from "@/components/ui/row-list";
import { Section } from "@/components/ui/section";
import type { FormItem } from "@/db/visit-values";
import { readSearch, type SearchParams, withSearch } from "@/lib/forms/search-params";
import { startForm } from "@/lib/forms/start-form";
import { saveItemAction } from "@/lib/visits/forms/drafting/actions";
import { blankItem, ITEM_FIELD_LABELS, itemValues, optionLabels } from "@/lib/visits/forms/drafting/labels";
import { builderSearchSchema } from "@/lib/visits/forms/drafting/schema";
import {
  draftHref,
  SCALE_LABELS,
  type ScaleChoice,
  scaleChoice,
  scaleChoices,
} from "@/lib/visits/forms/labels";
import { itemsOf, MOST_OPTIONS } from "@/lib/visits/forms/rules";
import { DraftFrame } from "../../_components/draft-frame";
import { findDraft } from "../../_components/find-draft";
import { ItemFields } from "../../_components/item-fields";
import { LiveItem } from "../../_components/live-item";

export const metadata: Metadata = { title: "Ítem de una ficha" };

const NEW = "nuevo";

type Props = { params: Promise<{ ficha: string; item: string }>; searchParams: SearchParams };

const ScaleLinks = ({ page, block }: { page: string; block: string }) => (
  <RowList label="Formas de responder">
    {scaleChoices.map((scale) => (
      <Row
        key={scale}
        href={withSearch(page, { bloque: block, escala: scale })}
        title={SCALE_LABELS[scale]}
      />
    ))}
  </RowList>
);

/** What the page opens with: an item in another scale keeps everything else. */
function itemIn(scale: ScaleChoice, item: FormItem | undefined): Omit<FormItem, "key"> {
  if (!item) return blankItem(scale);
  return scaleChoice(item.scale) === scale
    ? item
    : { ...item, scale: blankItem(scale).scale, weight: blankItem(scale).weight };
}

export default async function FormItemPage({ params, searchParams }: Props) {
  const { actor, form, content, seen } = await findDraft(params);
  const { item: key } = await params;
  const search = await readSearch(searchParams);
  const { escala, bloque } = builderSearchSchema.parse(search);
  const found = itemsOf(content).find(({ item }) => item.key === key);
  if (!found && key !== NEW) notFound();
  const block = found?.block ?? content.blocks.find((one) => one.key === bloque) ?? notFound();
  const base = draftHref(form.id, `items/${key}`);
  const scale = escala ?? (found && scaleChoice(found.item.scale));
  const frame = { actor, form, trail: { label: found ? "Ítem" : "Ítem nuevo" } };
  const back = `${draftHref(form.id)}#${found ? key : block.key}`;
  if (!scale || search.cambiar)
    return (
      <DraftFrame
        {...frame}
        title="¿Cómo se responde?"
        lead={found ? found.item.text : `Un ítem nuevo en el bloque «${block.title}».`}
      >
        <ScaleLinks page={base} block={block.key} />
        <p className="mt-6">
          <Anchor href={back}>Volver al borrador</Anchor>
        </p>
      </DraftFrame>
    );
  const page = withSearch(base, { bloque: block.key, escala: scale });
  const draftKey = `${form.id}.${found ? key : `${NEW}.${block.key}`}.${scale}`;
  const saved = {
    ...{ ...seen, key: found ? key : "", blockKey: block.key },
    ...itemValues(itemIn(scale, found?.item)),
  };
  const { values, draftSavedAt } = await startForm(actor, "form-item", saved, {
    ...{ key: draftKey, fromDraft: Boolean(search.borrador) },
  });
  const fields = (
    <>
      <DraftOffer savedAt={draftSavedAt} page={page} name={`form-item:${draftKey}`} />
      <Form
        action={saveItemAction}
        {...{ values, page }}
        draft={draftKey}
        autosave="form-item"
        labels={{ ...ITEM_FIELD_LABELS, ...optionLabels(MOST_OPTIONS) }}
        words={{ on: "Sí" }}
        submit="Guardar el ítem"
        aside={<Anchor href={back}>Volver sin guardar</Anchor>}
      >
        <ItemFields
          scale={scale}
          blocks={content.blocks.map(({ key: value, title: label }) => ({ value, label }))}
        />
      </Form>
    </>
  );
  return (
    <DraftFrame
      {...frame}
      title={found ? "Cambiar un ítem" : "Agregar un ítem"}
      lead={
        <>
          Se responde con: {SCALE_LABELS[scale].charAt(0).toLowerCase() + SCALE_LABELS[scale].slice(1)}.{" "}
          <Anchor href={withSearch(base, { bloque: block.key, cambiar: 1 })}>Responder de otra forma</Anchor>
        </>
      }
    >
      <Columns
        main={fields}
        aside={
          <Section title="Cómo se lee">
            <LiveItem saved={{ key, ...itemIn(scale, found?.item) }} scale={scale} />
          </Section>
        }
      />
    </DraftFrame>
  );
}
