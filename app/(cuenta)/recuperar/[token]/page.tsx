import type { Metadata } from "next";
import { findLink } from "@/lib/access/queries";
import { SetPassword, SpentLink } from "../../_components/set-password";

// The link is told to no other site. With `no-referrer` a form sent without scripts has no origin, and is refused.
export const metadata: Metadata = { title: "Contraseña nueva", referrer: "same-origin" };

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
