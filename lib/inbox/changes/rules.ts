export const changeKinds = [
  "plans_observed",
  "plans_approved",
  "actas_approved",
  "agreements_assigned",
  "visits_received",
  "releases_published",
] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** What happened since somebody's last visit, of one kind: how many, and the newest of them. */
export type Change = { kind: ChangeKind; total: number; id: string; name: string };

/** How long after the last page a new visit begins: what changed before it stays told until then. */
const VISIT_MINUTES = 30;
/** How often, within a visit, it is noted again that it goes on. */
const NOTED_MINUTES = 5;
/** Of whoever comes back after a long time, only so many days are told. */
export const TOLD_DAYS = 60;

export type HomeVisit = { seenAt: Date; previousAt: Date | null };

const minutesBetween = (from: Date, to: Date) => (to.getTime() - from.getTime()) / 60_000;

const isNew = ({ seenAt }: HomeVisit, now: Date) => minutesBetween(seenAt, now) >= VISIT_MINUTES;

/** Since when changes are told: the end of the visit before this one; `null` on the first. */
export const toldSince = (visit: HomeVisit | null, now: Date): Date | null =>
  visit && (isNew(visit, now) ? visit.seenAt : visit.previousAt);

/** What is kept of the visit as of now; `null` while it was noted a moment ago. */
export function nextVisit(visit: HomeVisit | null, now: Date): HomeVisit | null {
  if (!visit) return { seenAt: now, previousAt: null };
  if (isNew(visit, now)) return { seenAt: now, previousAt: visit.seenAt };
  if (minutesBetween(visit.seenAt, now) < NOTED_MINUTES) return null;
  return { seenAt: now, previousAt: visit.previousAt };
}
