import type { CorrectionState } from "@/db/values";
import type { Actor, Office } from "@/lib/access/actor";
import type { MeetingBusiness } from "@/lib/meetings/pending/rules";
import type { HygieneBusiness } from "@/lib/networks/hygiene/pending/rules";
import type { PlanBusiness } from "@/lib/plans/pending/rules";
import type { VisitBusiness } from "@/lib/visits/pending/rules";
import type { LoadBusiness } from "./loads/labels";
import type { ReturnBusiness } from "./returns/labels";

const SHOWN = 8;
/** How long before its end a designation starts to be announced. */
export const NOTICE_DAYS = 60;

export type OwnBusiness = ReturnBusiness & {
  toConfirm: LoadBusiness;
  /** The offices whose network waits to be accepted. */
  awaited: string[];
  /** Corrections of schools to decide, by UGEL; and those of one's own that were answered. */
  waiting: { ugel: string; total: number }[];
  answered: { siteCode: string; name: string; state: CorrectionState }[];
  plans: PlanBusiness;
  meetings: MeetingBusiness;
  visits: VisitBusiness;
  hygiene: HygieneBusiness;
  invited: number;
  yearNamed: boolean;
};

export type Ending = HygieneBusiness["endings"][number];

/** Designations that end soon: the actor's own, and those of the places whose people she manages. */
export function endingsFor({ personId, name, offices }: Actor, others: Ending[], until: string): Ending[] {
  const own = offices.flatMap(({ endsOn, ...office }): Ending[] =>
    endsOn !== null && endsOn <= until ? [{ ...office, endsOn, personId, personName: name }] : [],
  );
  return [...own, ...others].toSorted((a, b) => a.endsOn.localeCompare(b.endsOn)).slice(0, SHOWN);
}

/** What waits for somebody, as facts: `itemsOf` puts them in words. */
export type Inbox = Omit<OwnBusiness, "awaited" | "hygiene" | "yearNamed"> & {
  awaited: Office[];
  vacancies: HygieneBusiness["vacancies"];
  endings: Ending[];
  tidying: { kind: Ending["placeKind"]; code: string; name: string; total: number }[];
  unnamedYear: number | null;
};
