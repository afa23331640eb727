import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DraftOffer } from "@/components/forms/draft-offer";
import { FormHidden } from "@/components/forms/fields";
import { Form } from "@/components/forms/form";
import { PanelFrame } from "@/components/frame/panel-frame";
import { CONTACT_LABELS, ContactFields } from "@/components/people/contact-fields";
import { Anchor } from "@/components/ui/anchor";
import { PageHeader } from "@/components/ui/page-header";
import { today } from "@/lib/dates/dates";
import { readSearch, type SearchParams } from "@/lib/forms/search-params";
import { startForm } from "@/lib/forms/start-form";
import { correctPersonAction } from "@/lib/people/actions";
import { canCorrectPerson, isHeld } from "@/lib/people/policy";
import { findPerson } from "../_components/find-person";
import { personCrumbs } from "../_components/person-crumbs";

export const metadata: Metadata = { title: "Corregir los datos" };

type Props = { params: Promise<{ id: string }>; searchParams: SearchParams };

export default async function CorrectPersonPage({ params, searchParams }: Props) {
  const { actor, person } = await findPerson(params);
  const held = person.offices.filter((office) => isHeld(office, today()));
  if (!person.email || !person.documentNumber || !canCorrectPerson(actor, held)) notFound();
  const page = `/administracion/usuarios/${person.id}/corregir`;
  const saved = {
    personId: person.id,
    version: String(person.version),
    givenNames: person.givenNames,
    familyNames: person.familyNames,
    documentKind: person.documentKind ?? "dni",
    documentNumber: person.documentNumber,
    email: person.email,
    phone: person.phone ?? "",
  };
  const { borrador } = await readSearch(searchParams);
  const { values, draftSavedAt } = await startForm(actor, "correct-person", saved, {
    key: person.id,
    fromDraft: Boolean(borrador),
  });
  return (
    <PanelFrame actor={actor} current="admin">
      <PageHeader
        breadcrumbs={personCrumbs(person, "Corregir")}
        title={`Corregir los datos de ${person.name}`}
        lead="El cambio queda en el registro con su nombre, sin copiar los datos."
      />
      <DraftOffer savedAt={draftSavedAt} page={page} name={`correct-person:${person.id}`} />
      <Form
        action={correctPersonAction}
        values={values}
        page={page}
        draft={person.id}
        labels={CONTACT_LABELS}
        submit="Guardar los datos"
        aside={<Anchor href={`/administracion/usuarios/${person.id}`}>Cancelar</Anchor>}
      >
        <FormHidden name="personId" />
        <FormHidden name="version" />
        <ContactFields />
      </Form>
    </PanelFrame>
  );
}
