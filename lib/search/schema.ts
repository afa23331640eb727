import { z } from "zod";
import type { AgreementState, MeetingState, PlaceKind, PlanKind, PlanState, Role } from "@/db/values";
import type { VisitState } from "@/db/visit-values";

/** What is looked for, in the order that it is shown. */
export const hitKinds = ["place", "school", "person", "plan", "meeting", "agreement", "visit"] as const;
export type HitKind = (typeof hitKinds)[number];

/** What the address of a search may carry. */
export const searchSchema = z.object({
  q: z.string().catch("").default(""),
  /** Only of this kind, page by page. */
  en: z.enum(hitKinds).optional().catch(undefined),
  pagina: z.coerce.number().int().min(1).max(1000).catch(1).default(1),
});

type Named = { kind: PlaceKind; code: string; name: string };
type Office = { role: Role; place: Named };

/** What is shown of each kind. */
export type Hits = {
  place: Named;
  school: { siteCode: string; name: string; district: string | null; place: Named | null };
  person: { givenNames: string; familyNames: string; offices: Office[] };
  plan: { id: string; kind: PlanKind; schoolYear: number; state: PlanState; place: Named };
  meeting: { id: string; title: string; heldOn: string; state: MeetingState; place: Named };
  agreement: Agreed & { id: string; text: string; responsible: string; place: Named };
  visit: { id: string; observedName: string; observer: string; day: string; state: VisitState; place: Named };
};
type Agreed = { state: AgreementState; dueOn: string; settledOn: string | null };

export type Found = { [K in HitKind]: { total: number; rows: Hits[K][] } };
