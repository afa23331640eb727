import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DraftOffer } from "@/components/forms/draft-offer";
import { FormHidden } from "@/components/forms/fields";
import { Form } from "@/components/forms/form";
import { PanelFrame } from "@/components/frame/panel-frame";
import { Anchor } from "@/components/ui/anchor";
import { PageHeader } from "@/components/ui/page-header";
import { Row, RowList } from "@/components/ui/row-list";
import { Section } from "@/components/ui/section";
import type { Actor } from "@/lib/access/actor";
import type { PlacePath } from "@/lib/access/place";
import { requireActor } from "@/lib/access/session";
import { freshId } from "@/lib/forms/fresh-id";
import { readSearch, type SearchParams } from "@/lib/forms/search-params";
import { startForm } from "@/lib/forms/start-form";
import { placeShortLabel } from "@/lib/networks/labels";
import { createFormAction } from "@/lib/visits/forms/actions";
import { FORM_FIELD_LABELS, FORM_USES, FORMS_PAGE } from "@/lib/visits/forms/labels";
import { listFormsToCopy } from "@/lib/visits/forms/queries";
import { CONTRACT_LABELS, VISIT_KIND_LABELS } from "@/lib/visits/labels";
import { placesToDefine } from "@/lib/visits/policy";
import { USUAL_FORMS } from "@/lib/visits/usual/rules";
import { formsCrumbs } from "../_components/form-crumbs";
import { FormFields } from "../_components/form-fields";

export const metadata: Metadata = { title: "Crear una ficha" };

const PAGE = `${FORMS_PAGE}/nueva`;
const from = (start: string) => `${PAGE}?de=${start}`;

type Begun = { name: string; kind?: string; contract?: string; purpose?: string };

const BLANK: Begun = { name: "" };

type FormsToCopy = Awaited<ReturnType<typeof listFormsToCopy>>;

/** What the fields begin with, by what the form starts from; `null` when nothing is called so. */
function begunFrom(start: string, forms: FormsToCopy): Begun | null {
  if (start === "blank") return BLANK;
  const usual = USUAL_FORMS.find(({ key }) => key === start);
  if (usual) return { ...usual, purpose: usual.content.purpose };
  const form = forms.find(({ id }) => id === start);
  return form ? { name: `${form.name} (copia)`, kind: form.kind, contract: form.contract } : null;
}

/** Where each place of the actor may be called by name without asking the database. */
const placesOf = (actor: Actor, places: PlacePath[]) =>
  places.map((path) => {
    const office = actor.offices.find(({ place }) => place === path);
    const [kind, code, name] = [
      office?.placeKind ?? "region",
      office?.placeCode ?? "",
      office?.placeName ?? "",
    ];
    return {
      value: path,
      label: kind === "region" ? `La región, ${name}` : placeShortLabel({ kind, code, name }),
    };
  });

const StartChoices = ({ forms }: { forms: FormsToCopy }) => (
  <>
    <Section title="De una ya preparada">
      <RowList label="Fichas ya preparadas">
        {USUAL_FORMS.map(({ key, name, kind, contract, content }) => (
          <Row
            key={key}
            href={from(key)}
            title={name}
            detail={`${content.purpose} ${FORM_USES[kind]}. ${CONTRACT_LABELS[contract]}.`}
          />
        ))}
      </RowList>
    </Section>
    {forms.length > 0 && (
      <Section title="De una ficha publicada">
        <RowList label="Fichas publicadas">
          {forms.map(({ id, name, kind, contract }) => (
            <Row
              key={id}
              href={from(id)}
              title={name}
              detail={`${VISIT_KIND_LABELS[kind]}. ${CONTRACT_LABELS[contract]}.`}
            />
          ))}
        </RowList>
      </Section>
    )}
    <Section title="De cero">
      <Anchor href={from("blank")}>Una ficha en blanco</Anchor>
    </Section>
  </>
);

export default async function NewFormPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireActor();
  const kept = placesToDefine(actor);
  const [place] = kept;
  if (!place) notFound();
  const { de, borrador } = await readSearch(searchParams);
  const forms = await listFormsToCopy(actor, place);
  if (!de)
    return (
      <PanelFrame actor={actor} current="visits">
        <PageHeader
          breadcrumbs={formsCrumbs({ label: "Crear una ficha" })}
          title="Crear una ficha"
          lead="¿De qué parte? Después podrá cambiar todos sus textos, sus escalas y sus niveles. Nadie más la ve hasta que la publique."
        />
        <StartChoices forms={forms} />
      </PanelFrame>
    );
  const begun = begunFrom(de, forms) ?? notFound();
  const page = from(de);
  const saved = {
    ...{ formId: freshId(), start: de, place, name: begun.name, purpose: begun.purpose ?? "" },
    ...(begun.kind && { kind: begun.kind }),
    ...(begun.contract && { contract: begun.contract }),
  };
  const { values, draftSavedAt } = await startForm(actor, "create-form", saved, {
    ...{ key: de, fromDraft: Boolean(borrador) },
  });
  return (
    <PanelFrame actor={actor} current="visits">
      <PageHeader
        breadcrumbs={formsCrumbs({ href: PAGE, label: "Crear una ficha" }, { label: "Datos" })}
        title={
          de === "blank"
            ? "Crear una ficha en blanco"
            : `Crear a partir de: ${begun.name.replace(/ \(copia\)$/, "")}`
        }
        lead="Primero, cómo se llama y quién leerá lo que se anote. Después se escriben sus bloques y sus ítems."
      />
      <DraftOffer savedAt={draftSavedAt} page={page} name={`create-form:${de}`} />
      <Form
        action={createFormAction}
        {...{ values, page }}
        draft={de}
        labels={FORM_FIELD_LABELS}
        submit="Crear la ficha"
        aside={<Anchor href={PAGE}>Elegir otro comienzo</Anchor>}
      >
        <FormHidden name="formId" />
        <FormHidden name="start" />
        <FormFields places={placesOf(actor, kept)} purpose={de === "blank" || begun.purpose !== undefined} />
      </Form>
    </PanelFrame>
  );
}
