import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DraftOffer } from "@/components/forms/draft-offer";
import { FormHidden, FormTextArea } from "@/components/forms/fields";
import { Form } from "@/components/forms/form";
import { Anchor } from "@/components/ui/anchor";
import { Disclosure } from "@/components/ui/disclosure";
import { Section } from "@/components/ui/section";
import { isId } from "@/lib/forms/ids";
import { readSearch, type SearchParams } from "@/lib/forms/search-params";
import { startForm } from "@/lib/forms/start-form";
import { editOfficeAction, withdrawOfficeAction } from "@/lib/releases/contacts/actions";
import { CONTACTS_DESK, groupTitle, OFFICE_LABELS, officeHref } from "@/lib/releases/contacts/labels";
import { canKeepContacts } from "@/lib/releases/contacts/policy";
import { getOffice } from "@/lib/releases/contacts/queries";
import { DeskFrame } from "../_components/desk-frame";
import { findKeeper } from "../_components/find-keeper";
import { OfficeFields } from "../_components/office-fields";
import { OfficeWithdrawn } from "../_components/office-withdrawn";

export const metadata: Metadata = { title: "Oficina" };

type Props = { params: Promise<{ oficina: string }>; searchParams: SearchParams };

/** Changes what is said of an office, or withdraws it; one that was withdrawn is only read. */
export default async function EditOfficePage({ params, searchParams }: Props) {
  const { actor } = await findKeeper();
  const { oficina } = await params;
  const { borrador } = await readSearch(searchParams);
  const office = (isId(oficina) ? await getOffice(actor, oficina) : null) ?? notFound();
  if (!canKeepContacts(actor, office.place)) notFound();
  const { id, name, address, phone, email, withdrawnAt } = office;
  const of = groupTitle(office.placeKind === "region" ? null : office.placeCode, office.placeName);
  if (withdrawnAt)
    return (
      <DeskFrame actor={actor} title={name} lead={of}>
        <OfficeWithdrawn {...{ office, withdrawnAt }} />
      </DeskFrame>
    );
  const page = officeHref(id);
  const seen = { officeId: id, version: String(office.version) };
  const saved = { ...seen, name, address: address ?? "", phone: phone ?? "", email: email ?? "" };
  const { values, draftSavedAt } = await startForm(actor, "edit-office", saved, {
    ...{ key: id, fromDraft: Boolean(borrador) },
  });
  return (
    <DeskFrame
      actor={actor}
      title={name}
      lead={`${of}. Lo que cambie se verá cuando se publiquen los contactos.`}
    >
      <DraftOffer savedAt={draftSavedAt} page={page} name={`edit-office:${id}`} />
      <Form
        action={editOfficeAction}
        {...{ values, page }}
        draft={id}
        labels={OFFICE_LABELS}
        submit="Guardar"
        aside={<Anchor href={CONTACTS_DESK}>Volver sin guardar</Anchor>}
      >
        <FormHidden name="officeId" />
        <FormHidden name="version" />
        <OfficeFields />
      </Form>
      <Section title="Retirar">
        <p className="max-w-140 text-muted">
          Si la oficina ya no existe o no atiende al público. Queda en el registro, y deja la página pública
          cuando se publiquen los contactos otra vez.
        </p>
        <Disclosure summary="Retirar esta oficina">
          <Form
            action={withdrawOfficeAction}
            values={seen}
            page={page}
            draft={id}
            submit="Retirar la oficina"
            variant="danger"
          >
            <FormHidden name="officeId" />
            <FormHidden name="version" />
            <FormTextArea name="reason" label="Por qué la retira" maxLength={500} required />
          </Form>
        </Disclosure>
      </Section>
    </DeskFrame>
  );
}
