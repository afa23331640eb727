import type { Metadata } from "next";
import { DraftOffer } from "@/components/forms/draft-offer";
import { FormCheckbox, FormDate, FormHidden, FormTextArea } from "@/components/forms/fields";
import { Form } from "@/components/forms/form";
import { PanelFrame } from "@/components/frame/panel-frame";
import { Anchor } from "@/components/ui/anchor";
import { Disclosure } from "@/components/ui/disclosure";
import { Fieldset } from "@/components/ui/fieldset";
import { PageHeader } from "@/components/ui/page-header";
import { today } from "@/lib/dates/dates";
import { readSearch, type SearchParams } from "@/lib/forms/search-params";
import { startForm } from "@/lib/forms/start-form";
import { addMembersAction } from "@/lib/networks/groupings/actions";
import { listPlacesToAdd } from "@/lib/networks/groupings/members/queries";
import { placeLabel } from "@/lib/networks/labels";
import { findGroupingToChange } from "../_components/find-grouping";

export const metadata: Metadata = { title: "Agregar miembros" };

type Props = { params: Promise<{ id: string }>; searchParams: SearchParams };

export default async function AddMembersPage({ params, searchParams }: Props) {
  const { actor, grouping, members, href, at, breadcrumbs } = await findGroupingToChange(params, "Agregar");
  const { borrador } = await readSearch(searchParams);
  const page = `${href}/agregar`;
  const taken = new Set(members.filter(({ endsOn }) => endsOn === null).map(({ path }) => path));
  const offered = (await listPlacesToAdd(actor, grouping.place)).filter(({ path }) => !taken.has(path));
  const fresh = { groupingId: grouping.id, startsOn: today() };
  const { values, draftSavedAt } = await startForm(actor, "add-members", fresh, {
    key: grouping.id,
    fromDraft: Boolean(borrador),
  });
  const byUgel = Map.groupBy(
    offered.map((place, i) => ({ ...place, field: `places[${i}]` })),
    ({ code }) => code.slice(0, 2),
  );
  return (
    <PanelFrame actor={actor} current="networks" at={at}>
      <PageHeader
        breadcrumbs={breadcrumbs}
        title={`Agregar miembros a ${grouping.name}`}
        lead="Elija UGEL y redes, o pegue códigos de local de colegios. Entran todos o ninguno."
      />
      <DraftOffer savedAt={draftSavedAt} page={page} name={`add-members:${grouping.id}`} />
      <Form
        action={addMembersAction}
        values={values}
        page={page}
        draft={grouping.id}
        submit="Agregar a la agrupación"
        aside={<Anchor href={href}>Cancelar</Anchor>}
      >
        <FormHidden name="groupingId" />
        <FormDate name="startsOn" label="Desde qué día pertenecen" required />
        <FormTextArea
          name="schools"
          label="Colegios, por código de local"
          hint="Pegue los códigos, uno por línea o separados por comas. Puede copiarlos de una hoja de cálculo."
          rows={5}
        />
        <Fieldset legend="UGEL y redes">
          {[...byUgel].map(([ugel, list]) => (
            <Disclosure key={ugel} summary={`UGEL ${ugel}`} open={byUgel.size === 1}>
              {list.map((place) => (
                <FormCheckbox
                  key={place.path}
                  name={place.field}
                  value={place.path}
                  label={place.kind === "ugel" ? `Toda la UGEL ${place.code}` : placeLabel(place)}
                />
              ))}
            </Disclosure>
          ))}
        </Fieldset>
      </Form>
    </PanelFrame>
  );
}
