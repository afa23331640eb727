import { assessmentHref } from "@/lib/assessments/labels";
import { importHref } from "@/lib/imports/labels";
import { agreementHref } from "@/lib/meetings/agreements/labels";
import { meetingHref } from "@/lib/meetings/labels";
import { seriesHref } from "@/lib/meetings/series/labels";
import { planHref } from "@/lib/plans/labels";
import { officeHref } from "@/lib/releases/contacts/labels";
import { photoHref } from "@/lib/releases/gallery/labels";
import { visitHref } from "@/lib/visits/labels";

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The page of what something happened to, by its kind; what hangs from another thing has none of its own. */
const PAGES: Record<string, (id: string) => string> = {
  person: (id) => `/administracion/usuarios/${id}`,
  plan: planHref,
  meeting: meetingHref,
  series: seriesHref,
  agreement: agreementHref,
  visit: visitHref,
  assessment: assessmentHref,
  grouping: (id) => `/agrupaciones/${id}`,
  import: importHref,
  office_contact: officeHref,
  gallery_photo: photoHref,
  plan_template: (id) => `/administracion/planes/${id}`,
};

/** Where the subject of an event is read; `null` when it has no page. Who may not open it is told so there. */
export const subjectHref = (kind: string, id: string): string | null =>
  UUID.test(id) ? (PAGES[kind]?.(id) ?? null) : null;
