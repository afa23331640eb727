import type { Metadata } from "next";
import { DraftOffer } from "@/components/forms/draft-offer";
import { FormHidden } from "@/components/forms/fields";
import { Form } from "@/components/forms/form";
import { PanelFrame } from "@/components/frame/panel-frame";
import { OfficeFields } from "@/components/people/office-fields";
import { placeChoices } from "@/components/people/place-choices";
import { Anchor } from "@/components/ui/anchor";
import { PageHeader } from "@/components/ui/page-header";
import { placesWhere } from "@/lib/access/actor";
import { today } from "@/lib/dates/dates";
import { readSearch, type SearchParams } from "@/lib/forms/search-params";
import { startForm } from "@/lib/forms/start-form";
import { listPlacesBelow } from "@/lib/networks/queries";
import { appointPersonAction } from "@/lib/people/actions";
import { rolesToGive } from "@/lib/people/policy";
import { findPerson } from "../_components/find-person";
import { personCrumbs } from "../_components/person-crumbs";

export const metadata: Metadata = { title: "Dar otro cargo" };

type Props = { params: Promise<{ id: string }>; searchParams: SearchParams };

export default async function AppointPage({ params, searchParams }: Props) {
  const { actor, person } = await findPerson(params);
  const page = `/administracion/usuarios/${person.id}/designar`;
  const { borrador } = await readSearch(searchParams);
  const fresh = { personId: person.id, startsOn: today() };
  const { values, draftSavedAt } = await startForm(actor, "appoint-person", fresh, {
    key: person.id,
    fromDraft: Boolean(borrador),
  });
  const places = await listPlacesBelow(actor, placesWhere(actor, "people.manage"));
  return (
    <PanelFrame actor={actor} current="admin">
      <PageHeader
        breadcrumbs={personCrumbs(person, "Dar otro cargo")}
        title={`Dar otro cargo a ${person.name}`}
        lead="Lo que la persona ya hizo en sus otros cargos se conserva."
      />
      <DraftOffer savedAt={draftSavedAt} page={page} name={`appoint-person:${person.id}`} />
      <Form
        action={appointPersonAction}
        values={values}
        page={page}
        draft={person.id}
        submit="Registrar el cargo"
        aside={<Anchor href={`/administracion/usuarios/${person.id}`}>Cancelar</Anchor>}
      >
        <FormHidden name="personId" />
        <OfficeFields roles={rolesToGive(actor)} places={placeChoices(places)} />
      </Form>
    </PanelFrame>
  );
}
