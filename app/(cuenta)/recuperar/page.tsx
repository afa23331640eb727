import type { Metadata } from "next";
import { FormText } from "@/components/forms/fields";
import { Form } from "@/components/forms/form";
import { Alert } from "@/components/ui/alert";
import { Anchor } from "@/components/ui/anchor";
import { PageHeader } from "@/components/ui/page-header";
import { recoverAction } from "@/lib/access/actions";
import { env } from "@/lib/env";
import { readSearch, type SearchParams } from "@/lib/forms/search-params";

export const metadata: Metadata = { title: "Recuperar la contraseña" };

export default async function RecoverPage({ searchParams }: { searchParams: SearchParams }) {
  const { enviado } = await readSearch(searchParams);
  if (enviado) {
    return (
      <>
        <PageHeader title="Revise su correo" />
        <Alert kind="info">
          Si ese correo pertenece a una cuenta activa, en unos minutos recibirá un enlace que sirve una vez y
          dura una hora. Mire también la carpeta de correo no deseado.
        </Alert>
        {env().demo && (
          <p>
            En la demostración no sale ningún correo: <Anchor href="/desarrollo/correo">véalo aquí</Anchor>.
          </p>
        )}
      </>
    );
  }
  return (
    <>
      <PageHeader
        title="Recuperar la contraseña"
        lead="Escriba el correo de su cuenta. Le enviaremos un enlace para elegir una contraseña nueva."
      />
      <Form
        action={recoverAction}
        submit="Enviar el enlace"
        aside={<Anchor href="/entrar">Volver a entrar</Anchor>}
      >
        <FormText name="email" type="email" label="Correo" autoComplete="email" required />
      </Form>
    </>
  );
}
