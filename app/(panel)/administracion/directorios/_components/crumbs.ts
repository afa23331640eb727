import type { Crumb } from "@/components/ui/breadcrumbs";
import { MEETING_TEMPLATES } from "@/lib/meetings/templates/labels";

const LABEL = "Cómo se reúnen";

export const meetingCrumbs = (...rest: Crumb[]): Crumb[] => [
  { href: "/administracion", label: "Administración" },
  rest.length > 0 ? { href: MEETING_TEMPLATES, label: LABEL } : { label: LABEL },
  ...rest,
];
