import type { Metadata } from "next";
import { ActionForm } from "@/components/forms/action-form";
import { DoneNotice } from "@/components/frame/done-notice";
import { PanelFrame } from "@/components/frame/panel-frame";
import { AccountState } from "@/components/people/account-state";
import { OfficeList } from "@/components/people/office-list";
import { SessionList } from "@/components/people/session-list";
import { Anchor } from "@/components/ui/anchor";
import { Button, ButtonLink } from "@/components/ui/button";
import { Columns } from "@/components/ui/columns";
import { DataList } from "@/components/ui/data-list";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { listSessions } from "@/lib/access/queries";
import { dayAndTime, today } from "@/lib/dates/dates";
import { readSearch, type SearchParams } from "@/lib/forms/search-params";
import { endPersonSessionAction, sendInvitationAction } from "@/lib/people/actions";
import { DOCUMENT_KIND_LABELS } from "@/lib/people/labels";
import { canCloseAccount, canCorrectPerson, isHeld } from "@/lib/people/policy";
import { findPerson } from "./_components/find-person";
import { personCrumbs } from "./_components/person-crumbs";

export const metadata: Metadata = { title: "Persona" };

const DONE = {
  invitada: "Quedó registrada y la invitación sale por correo en unos segundos.",
  registrada: "Quedó registrada. Su invitación espera: envíela cuando quiera.",
  designada: "El cargo quedó registrado y vale desde su fecha de inicio.",
  terminada: "La designación quedó con su fecha de término.",
  corregida: "Los datos quedaron corregidos.",
  cerrada: "La cuenta quedó cerrada y sus sesiones terminaron.",
  reabierta: "La cuenta quedó abierta otra vez.",
  sesion: "La sesión se cerró.",
  adjuntado: "El documento quedó adjunto a la designación.",
};

type Props = { params: Promise<{ id: string }>; searchParams: SearchParams };

export default async function PersonPage({ params, searchParams }: Props) {
  const { actor, person } = await findPerson(params);
  const { hecho } = await readSearch(searchParams);
  const day = today();
  const page = `/administracion/usuarios/${person.id}`;
  const held = person.offices.filter((office) => isHeld(office, day));
  const corrects = person.email !== null && canCorrectPerson(actor, held);
  const closes = person.account !== null && canCloseAccount(actor, person.id, held);
  const { invitedAt } = person;
  const sessions = closes ? await listSessions(actor, person.id) : [];
  return (
    <PanelFrame actor={actor} current="admin">
      <PageHeader
        breadcrumbs={personCrumbs(person)}
        tag={person.account && <AccountState state={person.account} />}
        title={person.name}
        actions={
          <>
            {person.id !== actor.personId && (
              <ButtonLink href={`${page}/designar`} variant="primary">
                Dar otro cargo
              </ButtonLink>
            )}
            {corrects && <ButtonLink href={`${page}/corregir`}>Corregir los datos</ButtonLink>}
          </>
        }
      />
      <DoneNotice done={hecho} sentences={DONE} />
      <Columns
        main={
          <>
            <Section
              title="Cargos"
              aside={`${held.length} ${held.length === 1 ? "vigente" : "vigentes"} o por empezar`}
            >
              <OfficeList actor={actor} personId={person.id} offices={person.offices} day={day} />
            </Section>
            {closes && (
              <Section title="Sesiones abiertas">
                <SessionList
                  sessions={sessions}
                  end={endPersonSessionAction}
                  fields={{ personId: person.id }}
                  page={page}
                />
              </Section>
            )}
          </>
        }
        aside={
          <>
            <Section title="Datos">
              {person.email ? (
                <DataList
                  items={[
                    {
                      label: DOCUMENT_KIND_LABELS[person.documentKind ?? "dni"],
                      value: person.documentNumber,
                    },
                    { label: "Correo", value: <a href={`mailto:${person.email}`}>{person.email}</a> },
                    { label: "Teléfono", value: person.phone ?? "Sin registrar" },
                  ]}
                />
              ) : (
                <p className="text-muted">Sus datos los ve quien administra los lugares donde sirve.</p>
              )}
            </Section>
            {person.account && (
              <Section title="Cuenta">
                <p>
                  <AccountState state={person.account} />
                </p>
                {person.account === "invited" && (
                  <div className="mt-1">
                    <p className="text-muted">
                      {invitedAt
                        ? `Invitación enviada el ${dayAndTime(invitedAt)}.`
                        : "La invitación todavía no se envió."}
                    </p>
                    {corrects && (
                      <ActionForm action={sendInvitationAction} fields={{ personId: person.id }} page={page}>
                        <Button variant="quiet" wide={false}>
                          {invitedAt ? "Enviar otra invitación" : "Enviar la invitación"}
                        </Button>
                      </ActionForm>
                    )}
                  </div>
                )}
                {person.account === "active" && (
                  <p className="text-muted">
                    {person.lastSignInAt
                      ? `Último ingreso: ${dayAndTime(person.lastSignInAt)}.`
                      : "Todavía no ha entrado."}
                  </p>
                )}
                {person.closedReason && <p className="text-muted">Motivo: {person.closedReason}</p>}
                {closes && (
                  <p className="mt-2">
                    <Anchor href={`${page}/cuenta`}>
                      {person.account === "closed" ? "Reabrir la cuenta" : "Cerrar la cuenta"}
                    </Anchor>
                  </p>
                )}
              </Section>
            )}
          </>
        }
      />
    </PanelFrame>
  );
}
