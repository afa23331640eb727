import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DoneNotice } from "@/components/frame/done-notice";
import { PanelFrame } from "@/components/frame/panel-frame";
import { Anchor } from "@/components/ui/anchor";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { readSearch, type SearchParams } from "@/lib/forms/search-params";
import { CONTACTS_DESK, CONTACTS_DONE, groupTitle } from "@/lib/releases/contacts/labels";
import { canKeepContacts } from "@/lib/releases/contacts/policy";
import { getContactsDesk } from "@/lib/releases/contacts/queries";
import { canPublish } from "@/lib/releases/policy";
import { findKeeper } from "./_components/find-keeper";
import { OfficeRows } from "./_components/office-rows";
import { PublishContacts } from "./_components/publish-contacts";

export const metadata: Metadata = { title: "Contactos públicos" };

/** The offices that the public may write or call: whoever answers for a place keeps its own. */
export default async function ContactsDeskPage({ searchParams }: { searchParams: SearchParams }) {
  const { actor, place } = await findKeeper();
  const { hecho } = await readSearch(searchParams);
  const desk = (await getContactsDesk(actor, place)) ?? notFound();
  const kept = desk.places.filter(({ path }) => canKeepContacts(actor, path));
  return (
    <PanelFrame actor={actor} current="admin">
      <PageHeader
        breadcrumbs={[{ href: "/administracion", label: "Administración" }, { label: "Contactos públicos" }]}
        title="Contactos públicos"
        lead="Las oficinas a las que cualquiera puede escribir, llamar o ir. Son datos institucionales: no llevan nombres de personas."
        actions={<ButtonLink href={`${CONTACTS_DESK}/nueva`}>Agregar una oficina</ButtonLink>}
      />
      <DoneNotice done={hecho} sentences={CONTACTS_DONE} />
      <PublishContacts {...{ desk, kept }} mayPublish={canPublish(actor, desk.region.path)} />
      {kept.map(({ path, code, name, offices }) => (
        <Section
          key={path}
          title={groupTitle(code, name)}
          aside={
            kept.length > 1 && <Anchor href={`${CONTACTS_DESK}/nueva?lugar=${path}`}>Agregar aquí</Anchor>
          }
        >
          {offices.length > 0 ? (
            <OfficeRows label={`Oficinas de ${groupTitle(code, name)}`} offices={offices} />
          ) : (
            <EmptyState title="Todavía no tiene oficinas">
              Quien busque este lugar verá solo los distritos que atiende.
            </EmptyState>
          )}
        </Section>
      ))}
    </PanelFrame>
  );
}
