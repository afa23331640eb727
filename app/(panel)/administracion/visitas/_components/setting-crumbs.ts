import type { Crumb } from "@/components/ui/breadcrumbs";
import { VISIT_SETTINGS_PAGE } from "@/lib/visits/rounds/labels";

const TITLE = "Momentos y reglas";

/** Whoever keeps forms and rounds may have nothing else to administer: the way leads from the visits. */
export const settingCrumbs = (...rest: Crumb[]): Crumb[] => [
  { href: "/visitas", label: "Visitas" },
  { href: "/visitas/fichas", label: "Fichas" },
  rest.length > 0 ? { href: VISIT_SETTINGS_PAGE, label: TITLE } : { label: TITLE },
  ...rest,
];
