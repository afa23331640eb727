import type { Metadata } from "next";
import { findLink } from "@/lib/access/queries";
import { SetPassword, SpentLink } from "../../_components/set-password";

// The link is told to no other site. With `no-referrer` a form sent without scripts has no origin, and is refused.
export const metadata: Metadata = { title: "Activar su cuenta", referrer: "same-origin" };

export default async function InvitationPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const link = await findLink(token, "invitation");
  if (!link) return <SpentLink />;
  return (
    <SetPassword
      title="Active su cuenta"
      lead={`${link.name}, elija la contraseña con la que entrará a Ayni. Su correo es ${link.email}.`}
      token={token}
      submit="Activar y entrar"
    />
  );
}
