import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DraftOffer } from "@/components/forms/draft-offer";
import { FormDate, FormSelect } from "@/components/forms/fields";
import { Form } from "@/components/forms/form";
import { PanelFrame } from "@/components/frame/panel-frame";
import { Anchor } from "@/components/ui/anchor";
import { PageHeader } from "@/components/ui/page-header";
import { placesWhere } from "@/lib/access/actor";
import { requireActor } from "@/lib/access/session";
import { today } from "@/lib/dates/dates";
import { readSearch, type SearchParams } from "@/lib/forms/search-params";
import { startForm } from "@/lib/forms/start-form";
import { createGroupingAction } from "@/lib/networks/groupings/actions";
import { listKeepers } from "@/lib/networks/groupings/queries";
import { placeLabel } from "@/lib/networks/labels";
import { GroupingFields } from "../_components/grouping-fields";

export const metadata: Metadata = { title: "Nueva agrupación" };

const PAGE = "/agrupaciones/nueva";

export default async function NewGroupingPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireActor();
  if (placesWhere(actor, "place.manage").length === 0) notFound();
  const keepers = await listKeepers(actor);
  const { borrador } = await readSearch(searchParams);
  const fresh = { place: keepers[0]?.path ?? "", kind: "commonwealth", startsOn: today() };
  const { values, draftSavedAt } = await startForm(actor, "create-grouping", fresh, {
    fromDraft: Boolean(borrador),
  });
  return (
    <PanelFrame actor={actor} current="networks" at="region">
      <PageHeader
        breadcrumbs={[{ href: "/agrupaciones", label: "Agrupaciones" }, { label: "Nueva" }]}
        title="Nueva agrupación"
        lead="La de una UGEL reúne solo lo de esa UGEL; la de la región, lo de cualquiera. Después podrá agregar sus miembros."
      />
      <DraftOffer savedAt={draftSavedAt} page={PAGE} name="create-grouping" />
      <Form
        action={createGroupingAction}
        values={values}
        page={PAGE}
        submit="Crear la agrupación"
        aside={<Anchor href="/agrupaciones">Cancelar</Anchor>}
      >
        <FormSelect
          name="place"
          label="Quién la lleva"
          options={keepers.map((keeper) => ({ value: keeper.path, label: placeLabel(keeper) }))}
          required
        />
        <GroupingFields />
        <FormDate name="startsOn" label="Desde qué día existe" required />
      </Form>
    </PanelFrame>
  );
}
