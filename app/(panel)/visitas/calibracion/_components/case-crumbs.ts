import { casesHref } from "@/lib/visits/calibration/cases/labels";
import { CALIBRATION_PAGE } from "@/lib/visits/calibration/scoring/labels";

/** Where the pages of the cases of a form stand. */
export const caseCrumbs = (form: { id: string; name: string }) => [
  { href: "/visitas", label: "Visitas" },
  { href: CALIBRATION_PAGE, label: "Calibración" },
  { href: casesHref(form.id), label: form.name },
];
