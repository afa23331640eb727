import type { ReactNode } from "react";
import { PanelFrame } from "@/components/frame/panel-frame";
import { PageHeader } from "@/components/ui/page-header";
import type { Actor } from "@/lib/access/actor";
import { CONTACTS_DESK } from "@/lib/releases/contacts/labels";

type DeskFrameProps = { actor: Actor; title: string; lead: string; children: ReactNode };

/** Around a page that is about one office. */
export const DeskFrame = ({ actor, title, lead, children }: DeskFrameProps) => (
  <PanelFrame actor={actor} current="admin">
    <PageHeader
      breadcrumbs={[
        { href: "/administracion", label: "Administración" },
        { href: CONTACTS_DESK, label: "Contactos públicos" },
        { label: title },
      ]}
      {...{ title, lead }}
    />
    {children}
  </PanelFrame>
);
