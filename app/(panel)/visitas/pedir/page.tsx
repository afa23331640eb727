import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DraftOffer } from "@/components/forms/draft-offer";
import { FormHidden, FormSelect, FormText } from "@/components/forms/fields";
import { Form } from "@/components/forms/form";
import { PanelFrame } from "@/components/frame/panel-frame";
import { Anchor } from "@/components/ui/anchor";
import { PageHeader } from "@/components/ui/page-header";
import { requireActor } from "@/lib/access/session";
import { readSearch, type SearchParams } from "@/lib/forms/search-params";
import { startForm } from "@/lib/forms/start-form";
import { placeLabel } from "@/lib/networks/labels";
import { ASK_VISIT_PAGE, MY_VISITS_PAGE } from "@/lib/visits/list/labels";
import { askVisitAction } from "@/lib/visits/requests/actions";
import { officesToAskFrom } from "@/lib/visits/requests/policy";

export const metadata: Metadata = { title: "Pedir una visita" };

export default async function AskVisitPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireActor();
  const offices = officesToAskFrom(actor);
  const [first] = offices;
  if (!first) notFound();
  const { borrador } = await readSearch(searchParams);
  const { values, draftSavedAt } = await startForm(
    ...([actor, "ask-visit", { place: first.place }, { fromDraft: Boolean(borrador) }] as const),
  );
  const label = ({ placeKind: kind, placeCode: code, placeName: name }: typeof first) =>
    placeLabel({ kind, code, name });
  return (
    <PanelFrame actor={actor} current="visits">
      <PageHeader
        breadcrumbs={[{ href: MY_VISITS_PAGE, label: "Visitas" }, { label: "Pedir una visita" }]}
        title="Pedir una visita"
        lead={`${offices.length === 1 ? `${label(first)}. ` : ""}Quien planifica las visitas verá su pedido y elegirá quién le visita y cuándo.`}
      />
      <DraftOffer savedAt={draftSavedAt} page={ASK_VISIT_PAGE} name="ask-visit" />
      <Form
        action={askVisitAction}
        values={values}
        page={ASK_VISIT_PAGE}
        submit="Pedir la visita"
        aside={<Anchor href={MY_VISITS_PAGE}>Volver sin pedir</Anchor>}
      >
        {offices.length === 1 ? (
          <FormHidden name="place" />
        ) : (
          <FormSelect
            name="place"
            label="De qué lugar"
            options={offices.map((office) => ({ value: office.place, label: label(office) }))}
            required
          />
        )}
        <FormText
          name="topic"
          label="En qué quiere que le ayude"
          hint="En una frase. La lee quien planifica las visitas de su red. Por ejemplo: cómo retroalimentar durante la clase."
          maxLength={300}
          required
        />
      </Form>
    </PanelFrame>
  );
}
