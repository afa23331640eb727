import type { ReactNode } from "react";
import { PanelFrame } from "@/components/frame/panel-frame";
import { PageHeader } from "@/components/ui/page-header";
import type { Actor } from "@/lib/access/actor";
import { GALLERY_DESK } from "@/lib/releases/gallery/labels";

type GalleryFrameProps = { actor: Actor; title: string; lead: string; children: ReactNode };

/** Around a page that is about one photo. */
export const GalleryFrame = ({ actor, title, lead, children }: GalleryFrameProps) => (
  <PanelFrame actor={actor} current="admin" at="region">
    <PageHeader
      breadcrumbs={[
        { href: "/administracion", label: "Administración" },
        { href: GALLERY_DESK, label: "Galería pública" },
        { label: title },
      ]}
      {...{ title, lead }}
    />
    {children}
  </PanelFrame>
);
