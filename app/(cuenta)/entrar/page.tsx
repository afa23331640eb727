import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { ActionForm } from "@/components/forms/action-form";
import { FormHidden, FormPassword, FormText } from "@/components/forms/fields";
import { Form } from "@/components/forms/form";
import { Alert } from "@/components/ui/alert";
import { Anchor } from "@/components/ui/anchor";
import { Button } from "@/components/ui/button";
import { Columns } from "@/components/ui/columns";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { LeaveVisits } from "@/components/visits/offline/leave-visits";
import { signInAction, signInWithProviderAction } from "@/lib/access/actions";
import { listPersonas } from "@/lib/access/queries";
import { currentActor } from "@/lib/access/session";
import { env } from "@/lib/env";
import { readSearch, type SearchParams } from "@/lib/forms/search-params";
import { Personas } from "./_components/personas";

export const metadata: Metadata = { title: "Entrar" };

const REASONS: Record<string, { kind: "info" | "done" | "late"; text: string }> = {
  sesion: {
    kind: "info",
    text: "Su sesión terminó. Lo que estaba escribiendo quedó guardado: lo verá al volver a entrar.",
  },
  salio: { kind: "done", text: "Salió de Ayni en este equipo." },
  "sin-cuenta": {
    kind: "late",
    text: "Su identidad es correcta, pero no tiene una cuenta activa en Ayni. Pida una invitación a su UGEL.",
  },
};
const PROVIDER_FAILED =
  "No se pudo confirmar su identidad con el proveedor. Intente otra vez, o entre con su contraseña.";

export default async function SignInPage({ searchParams }: { searchParams: SearchParams }) {
  const { motivo = "", volver = "/inicio", error } = await readSearch(searchParams);
  if (await currentActor()) redirect("/inicio");
  const { demo, oidc } = env();
  const personas = demo ? await listPersonas() : [];
  const reason = error
    ? { kind: "late" as const, text: PROVIDER_FAILED }
    : Object.hasOwn(REASONS, motivo)
      ? REASONS[motivo]
      : undefined;
  const form = (
    <>
      {reason && <Alert kind={reason.kind}>{reason.text}</Alert>}
      <Form
        action={signInAction}
        values={{ back: volver }}
        submit="Entrar"
        aside={<Anchor href="/recuperar">Olvidé mi contraseña</Anchor>}
      >
        <FormHidden name="back" />
        <FormText name="identifier" label="Correo o número de documento" autoComplete="username" required />
        <FormPassword name="password" label="Contraseña" autoComplete="current-password" required />
      </Form>
      {oidc && (
        <div className="mt-9">
          <Section title="Con su cuenta institucional">
            <ActionForm action={signInWithProviderAction} fields={{ back: volver }}>
              <Button>Entrar con {oidc.name}</Button>
            </ActionForm>
          </Section>
        </div>
      )}
    </>
  );
  return (
    <>
      <LeaveVisits />
      <PageHeader
        title="Entrar"
        lead="Para quienes tienen un cargo en una red, una UGEL o la dirección regional. Si aún no tiene cuenta, pida una invitación a su UGEL."
      />
      {personas.length > 0 ? (
        <Columns main={form} aside={<Personas personas={personas} back={volver} />} />
      ) : (
        form
      )}
    </>
  );
}
