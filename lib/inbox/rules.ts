import type { Area, CorrectionState, PlaceKind, ReturnState, Role } from "@/db/values";
import type { Actor } from "@/lib/access/actor";
import { isAtOrBelow, type PlacePath } from "@/lib/access/place";
import { countMeetingBusiness, type MeetingBusiness } from "@/lib/meetings/pending/rules";
import { type HygieneFacts, type PlaceFacts, vacanciesOf } from "@/lib/networks/hygiene/rules";
import { countPlanBusiness, type PlanBusiness } from "@/lib/plans/pending/rules";
import { countVisitBusiness, type VisitBusiness } from "@/lib/visits/pending/rules";

export const SHOWN = 8;
/** How long before its end a designation starts to be announced. */
export const NOTICE_DAYS = 60;

type ReturnedPart = {
  id: string;
  assessmentId: string;
  title: string;
  school: string;
  levelName: string;
  grade: number | null;
  section: string | null;
  area: Area | null;
  dueOn: string;
  state: ReturnState;
};

export type OwnBusiness = {
  /** The offices whose network waits to be accepted. */
  awaited: string[];
  /** Corrections of schools to decide, by UGEL; and those of one's own that were answered. */
  waiting: { ugel: string; total: number }[];
  answered: { siteCode: string; name: string; state: CorrectionState }[];
  /** Results that were returned to one's school; and those that schools corrected, by assessment. */
  toCorrect: ReturnedPart[];
  toReview: { assessmentId: string; title: string; total: number }[];
  plans: PlanBusiness;
  meetings: MeetingBusiness;
  visits: VisitBusiness;
  invited: number;
  yearNamed: boolean;
};

/** Networks with some of their offices vacant: the first, and how many there are. */
export function vacantNetworks({ networks, terms }: Pick<HygieneFacts, "networks" | "terms">) {
  const missing = Map.groupBy(vacanciesOf(networks, terms), ({ place }) => place);
  const vacant = networks.flatMap(({ path, code, name }) => {
    const roles = (missing.get(path) ?? []).flatMap((a) => (a.kind === "vacancy" ? [a.role] : []));
    return roles.length > 0 ? [{ code, name, missing: roles }] : [];
  });
  return vacant.slice(0, SHOWN).map((row) => ({ ...row, total: vacant.length }));
}

export type Ending = {
  id: string;
  personId: string;
  personName: string;
  role: Role;
  endsOn: string;
  placeKind: PlaceKind;
  placeCode: string;
  placeName: string;
};

type Facts = HygieneFacts & { regions: PlaceFacts[] };

/** Designations that end soon: the actor's own, and those of the places whose people she manages. */
export function endingsFor(actor: Actor, facts: Facts, managed: PlacePath[], until: string): Ending[] {
  const at = new Map(
    [...facts.regions, ...facts.ugels, ...facts.networks].map((place) => [place.path, place]),
  );
  const own = actor.offices.flatMap(({ endsOn, ...office }): Ending[] =>
    endsOn !== null && endsOn <= until
      ? [{ ...office, endsOn, personId: actor.personId, personName: actor.name }]
      : [],
  );
  const others = facts.terms.flatMap(({ endsOn, personName, place, ...term }): Ending[] => {
    const known = at.get(place);
    const mine = managed.some((root) => isAtOrBelow(place, root));
    return known && mine && endsOn !== null && endsOn <= until && term.personId !== actor.personId
      ? [
          {
            ...{ ...term, endsOn, personName: personName ?? "", placeKind: known.kind },
            ...{ placeCode: known.code, placeName: known.name },
          },
        ]
      : [];
  });
  return [...own, ...others].toSorted((a, b) => a.endsOn.localeCompare(b.endsOn)).slice(0, SHOWN);
}

/** The places that the actor keeps in order and how many things wait there; those in order are left out. */
export const tidyingOf = (roots: PlaceFacts[], countAt: (root: PlacePath) => number) =>
  roots.flatMap(({ path, kind, code, name }) => {
    const total = countAt(path);
    return total > 0 ? [{ kind, code, name, total }] : [];
  });

type Pending = Record<
  "awaited" | "waiting" | "answered" | "toCorrect" | "toReview" | "vacancies" | "endings" | "tidying",
  unknown[]
> & {
  plans: PlanBusiness;
  meetings: MeetingBusiness;
  visits: VisitBusiness;
  invited: number;
  unnamedYear: number | null;
};

/** How many rows somebody's list has: what others have to fill is not hers. */
export const countPending = (inbox: Pending, manages: boolean) =>
  inbox.awaited.length +
  inbox.waiting.length +
  inbox.answered.length +
  inbox.toCorrect.length +
  inbox.toReview.length +
  countPlanBusiness(inbox.plans) +
  countMeetingBusiness(inbox.meetings) +
  countVisitBusiness(inbox.visits) +
  inbox.endings.length +
  inbox.tidying.length +
  (inbox.invited > 0 ? 1 : 0) +
  (inbox.unnamedYear ? 1 : 0) +
  (manages ? inbox.vacancies.length : 0);
