import type { Metadata } from "next";
import { findLink } from "@/lib/access/queries";
import { SetPassword, SpentLink } from "../../_components/set-password";

export const metadata: Metadata = { title: "Contraseña nueva", referrer: "no-referrer" };

export default async function NewPasswordPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const link = await findLink(token, "recovery");
  if (!link) return <SpentLink />;
  return (
    <SetPassword
      title="Elija una contraseña nueva"
      lead={`${link.name}, al guardarla se cierran sus sesiones en otros equipos.`}
      token={token}
      submit="Guardar y entrar"
    />
  );
}
