import { FormHidden, FormPassword } from "@/components/forms/fields";
import { Form } from "@/components/forms/form";
import { Anchor } from "@/components/ui/anchor";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { setPasswordAction } from "@/lib/access/actions";
import { MIN_PASSWORD } from "@/lib/access/schema";

type SetPasswordProps = { title: string; lead: string; token: string; submit: string };

export function SetPassword({ title, lead, token, submit }: SetPasswordProps) {
  return (
    <>
      <PageHeader title={title} lead={lead} />
      <Form action={setPasswordAction} values={{ token }} submit={submit}>
        <FormHidden name="token" />
        <FormPassword
          name="newPassword"
          label="Contraseña nueva"
          hint={`${MIN_PASSWORD} caracteres o más. Una frase de tres o cuatro palabras sirve.`}
          autoComplete="new-password"
          required
        />
        <FormPassword
          name="newPasswordAgain"
          label="La misma contraseña, otra vez"
          autoComplete="new-password"
          required
        />
      </Form>
    </>
  );
}

/** The link was used, ended, expired or never was: all the same to whoever brings it. */
export function SpentLink() {
  return (
    <>
      <PageHeader title="Este enlace ya no sirve" />
      <EmptyState title="El enlace se usó, venció o está incompleto">
        <p>
          Cada enlace sirve una sola vez. Si ya tiene contraseña, <Anchor href="/entrar">entre</Anchor> o{" "}
          <Anchor href="/recuperar">recupere su contraseña</Anchor>. Si es su primera vez, pida otra
          invitación a su UGEL.
        </p>
      </EmptyState>
    </>
  );
}
