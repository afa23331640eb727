import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ActionForm } from "@/components/forms/action-form";
import { FormHidden, FormTextArea } from "@/components/forms/fields";
import { Form } from "@/components/forms/form";
import { PanelFrame } from "@/components/frame/panel-frame";
import { Anchor } from "@/components/ui/anchor";
import { Button } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { today } from "@/lib/dates/dates";
import { closeAccountAction, reopenAccountAction } from "@/lib/people/actions";
import { canCloseAccount, isHeld } from "@/lib/people/policy";
import { findPerson } from "../_components/find-person";
import { personCrumbs } from "../_components/person-crumbs";

export const metadata: Metadata = { title: "Cuenta" };

export default async function AccountPage({ params }: { params: Promise<{ id: string }> }) {
  const { actor, person } = await findPerson(params);
  const held = person.offices.filter((office) => isHeld(office, today()));
  if (!person.account || !canCloseAccount(actor, person.id, held)) notFound();
  const back = `/administracion/usuarios/${person.id}`;
  const page = `${back}/cuenta`;
  if (person.account === "closed") {
    return (
      <PanelFrame actor={actor} current="admin">
        <PageHeader
          breadcrumbs={personCrumbs(person, "Cuenta")}
          title={`Reabrir la cuenta de ${person.name}`}
          lead="Podrá entrar otra vez con su contraseña. Sus cargos vigentes deciden qué verá."
        />
        <ActionForm action={reopenAccountAction} fields={{ personId: person.id }} page={page}>
          <Button variant="primary">Reabrir la cuenta</Button>
        </ActionForm>
      </PanelFrame>
    );
  }
  return (
    <PanelFrame actor={actor} current="admin">
      <PageHeader
        breadcrumbs={personCrumbs(person, "Cuenta")}
        title={`Cerrar la cuenta de ${person.name}`}
        lead="Deja de poder entrar y sus sesiones terminan de inmediato. Sus cargos y lo que hizo no cambian; la cuenta se puede reabrir."
      />
      <Form
        action={closeAccountAction}
        values={{ personId: person.id, version: String(person.accountVersion) }}
        page={page}
        draft={person.id}
        submit="Cerrar la cuenta"
        variant="danger"
        aside={<Anchor href={back}>Volver sin cerrarla</Anchor>}
      >
        <FormHidden name="personId" />
        <FormHidden name="version" />
        <FormTextArea name="reason" label="Motivo" rows={2} required />
      </Form>
    </PanelFrame>
  );
}
