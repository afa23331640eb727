import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DraftOffer } from "@/components/forms/draft-offer";
import { FormCheckbox } from "@/components/forms/fields";
import { Form } from "@/components/forms/form";
import { PanelFrame } from "@/components/frame/panel-frame";
import { ContactFields } from "@/components/people/contact-fields";
import { OfficeFields } from "@/components/people/office-fields";
import { placeChoices } from "@/components/people/place-choices";
import { Anchor } from "@/components/ui/anchor";
import { PageHeader } from "@/components/ui/page-header";
import { placesWhere } from "@/lib/access/actor";
import { isPlacePath } from "@/lib/access/place";
import { requireActor } from "@/lib/access/session";
import { today } from "@/lib/dates/dates";
import { readSearch, type SearchParams } from "@/lib/forms/search-params";
import { startForm } from "@/lib/forms/start-form";
import { listPlacesBelow } from "@/lib/networks/queries";
import { invitePersonAction } from "@/lib/people/actions";
import { canInvite, rolesToGive } from "@/lib/people/policy";

export const metadata: Metadata = { title: "Invitar a una persona" };

const PAGE = "/administracion/usuarios/nuevo";

export default async function InvitePage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireActor();
  if (!canInvite(actor)) notFound();
  const { borrador, lugar, cargo } = await readSearch(searchParams);
  const place = lugar && isPlacePath(lugar) ? lugar : undefined;
  const fresh = {
    ...{ documentKind: "dni", startsOn: today(), sendNow: "si" },
    ...(place && { place }),
    ...(cargo && { role: cargo }),
  };
  const { values, draftSavedAt } = await startForm(actor, "invite-person", fresh, {
    fromDraft: Boolean(borrador),
  });
  const places = await listPlacesBelow(actor, placesWhere(actor, "people.manage"), place);
  return (
    <PanelFrame actor={actor} current="admin">
      <PageHeader
        breadcrumbs={[
          { href: "/administracion", label: "Administración" },
          { href: "/administracion/usuarios", label: "Usuarios y cargos" },
          { label: "Invitar" },
        ]}
        title="Invitar a una persona"
        lead="Queda registrada con su cargo y recibe por correo un enlace para elegir su contraseña."
      />
      <DraftOffer savedAt={draftSavedAt} page={PAGE} name="invite-person" />
      <Form
        action={invitePersonAction}
        values={values}
        page={PAGE}
        submit="Registrar a la persona"
        aside={<Anchor href="/administracion/usuarios">Cancelar</Anchor>}
      >
        <ContactFields />
        <OfficeFields roles={rolesToGive(actor)} places={placeChoices(places)} />
        <FormCheckbox name="sendNow" value="si" label="Enviar la invitación ahora" />
      </Form>
    </PanelFrame>
  );
}
