import type { Crumb } from "@/components/ui/breadcrumbs";
import { PUBLISHING_PAGE } from "@/lib/releases/drafts/labels";

export const publishingCrumbs = (...rest: Crumb[]): Crumb[] => [
  { href: "/administracion", label: "Administración" },
  rest.length > 0 ? { href: PUBLISHING_PAGE, label: "Resumen público" } : { label: "Resumen público" },
  ...rest,
];
