import type { Metadata } from "next";
import { ActionForm } from "@/components/forms/action-form";
import { FormPassword } from "@/components/forms/fields";
import { Form } from "@/components/forms/form";
import { DoneNotice } from "@/components/frame/done-notice";
import { PanelFrame } from "@/components/frame/panel-frame";
import { SessionList } from "@/components/people/session-list";
import { Anchor } from "@/components/ui/anchor";
import { Button } from "@/components/ui/button";
import { Columns } from "@/components/ui/columns";
import { DataList } from "@/components/ui/data-list";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { changePasswordAction, endOtherSessionsAction, endSessionAction } from "@/lib/access/actions";
import { listSessions } from "@/lib/access/queries";
import { MIN_PASSWORD } from "@/lib/access/schema";
import { requireActor } from "@/lib/access/session";
import { readSearch, type SearchParams } from "@/lib/forms/search-params";
import { DOCUMENT_KIND_LABELS } from "@/lib/people/labels";
import { getPerson } from "@/lib/people/queries";

export const metadata: Metadata = { title: "Su cuenta" };

const PAGE = "/cuenta";
const DONE = {
  contrasena: "Su contraseña cambió. Las sesiones en otros equipos se cerraron.",
  sesion: "La sesión se cerró.",
  sesiones: "Se cerraron las sesiones en otros equipos.",
};

export default async function AccountPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireActor();
  const { hecho } = await readSearch(searchParams);
  const [person, sessions] = await Promise.all([
    getPerson(actor, actor.personId),
    listSessions(actor, actor.personId),
  ]);
  return (
    <PanelFrame actor={actor}>
      <PageHeader title="Su cuenta" lead="Sus datos, su contraseña y los equipos donde entró." />
      <DoneNotice done={hecho} sentences={DONE} />
      <Columns
        main={
          <>
            <Section title="Sesiones abiertas">
              <SessionList
                sessions={sessions}
                currentId={actor.sessionId}
                end={endSessionAction}
                page={PAGE}
              />
              {sessions.length > 1 && (
                <ActionForm action={endOtherSessionsAction} page={PAGE} className="mt-4">
                  <Button>Cerrar todas las demás</Button>
                </ActionForm>
              )}
            </Section>
            <Section title="Cambiar la contraseña">
              <Form action={changePasswordAction} page={PAGE} submit="Cambiar la contraseña">
                <FormPassword
                  name="currentPassword"
                  label="Contraseña actual"
                  autoComplete="current-password"
                  required
                />
                <FormPassword
                  name="newPassword"
                  label="Contraseña nueva"
                  hint={`${MIN_PASSWORD} caracteres o más. Una frase de tres o cuatro palabras sirve.`}
                  autoComplete="new-password"
                  required
                />
                <FormPassword
                  name="newPasswordAgain"
                  label="La misma contraseña nueva, otra vez"
                  autoComplete="new-password"
                  required
                />
              </Form>
            </Section>
          </>
        }
        aside={
          <Section title="Datos">
            <DataList
              items={[
                { label: "Nombre", value: actor.name },
                {
                  label: DOCUMENT_KIND_LABELS[person?.documentKind ?? "dni"],
                  value: person?.documentNumber ?? "Sin registrar",
                },
                { label: "Correo", value: person?.email ?? "Sin registrar" },
                { label: "Teléfono", value: person?.phone ?? "Sin registrar" },
              ]}
            />
            <p className="mt-3 text-sm text-muted">
              Si algún dato no es correcto, avise a quien administra los usuarios de su UGEL.
            </p>
            <p className="mt-5">
              <Anchor href="/cuenta/calendario">Ver sus reuniones en su calendario</Anchor>
            </p>
            <p className="mt-3">
              <Anchor href="/cuenta/avisos">Elegir qué avisos recibe por correo</Anchor>
            </p>
          </Section>
        }
      />
    </PanelFrame>
  );
}
