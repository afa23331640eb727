import type { Metadata } from "next";
import { DraftOffer } from "@/components/forms/draft-offer";
import { FormHidden, FormSelect } from "@/components/forms/fields";
import { Form } from "@/components/forms/form";
import { Anchor } from "@/components/ui/anchor";
import { freshId } from "@/lib/forms/fresh-id";
import { readSearch, type SearchParams } from "@/lib/forms/search-params";
import { startForm } from "@/lib/forms/start-form";
import { addOfficeAction } from "@/lib/releases/contacts/actions";
import { CONTACTS_DESK, groupTitle, OFFICE_LABELS } from "@/lib/releases/contacts/labels";
import { canKeepContacts } from "@/lib/releases/contacts/policy";
import { listContactPlaces } from "@/lib/releases/contacts/queries";
import { DeskFrame } from "../_components/desk-frame";
import { findKeeper } from "../_components/find-keeper";
import { OfficeFields } from "../_components/office-fields";

export const metadata: Metadata = { title: "Agregar una oficina" };

export default async function AddOfficePage({ searchParams }: { searchParams: SearchParams }) {
  const { actor, place: first } = await findKeeper();
  const { borrador, lugar } = await readSearch(searchParams);
  const places = (await listContactPlaces(actor)).filter(({ path }) => canKeepContacts(actor, path));
  const place = places.find(({ path }) => path === lugar)?.path ?? first;
  const page = `${CONTACTS_DESK}/nueva?lugar=${place}`;
  const { values, draftSavedAt } = await startForm(
    actor,
    "add-office",
    { officeId: freshId(), place },
    { key: place, fromDraft: Boolean(borrador) },
  );
  return (
    <DeskFrame
      actor={actor}
      title="Agregar una oficina"
      lead="Nadie de fuera la ve hasta que se publiquen los contactos."
    >
      <DraftOffer savedAt={draftSavedAt} page={page} name={`add-office:${place}`} />
      <Form
        action={addOfficeAction}
        {...{ values, page }}
        draft={place}
        labels={OFFICE_LABELS}
        submit="Agregar la oficina"
        aside={<Anchor href={CONTACTS_DESK}>Volver sin agregar</Anchor>}
      >
        <FormHidden name="officeId" />
        {places.length > 1 ? (
          <FormSelect
            name="place"
            label="De dónde es"
            options={places.map(({ path, kind, code, name }) => ({
              value: path,
              label: groupTitle(kind === "region" ? null : code, name),
            }))}
            required
          />
        ) : (
          <FormHidden name="place" />
        )}
        <OfficeFields />
      </Form>
    </DeskFrame>
  );
}
