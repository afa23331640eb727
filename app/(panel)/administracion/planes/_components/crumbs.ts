import type { Crumb } from "@/components/ui/breadcrumbs";

export const TEMPLATES = "/administracion/planes";

export const templateCrumbs = (...rest: Crumb[]): Crumb[] => [
  { href: "/administracion", label: "Administración" },
  rest.length > 0 ? { href: TEMPLATES, label: "Qué llevan los planes" } : { label: "Qué llevan los planes" },
  ...rest,
];
