import type { PlaceKind, Role } from "@/db/values";
import { NETWORK_OFFICES } from "@/lib/access/roles";
import { addDays } from "@/lib/dates/dates";

/** Offices that one person holds at a time; the database refuses a second holder. */
export const SINGLE_HOLDER: readonly Role[] = [
  "regional_director",
  "ugel_director",
  "coordinator",
  "secretary",
];

/** The offices that have a page of their own at each kind of place. */
const OFFICE_PAGES: Partial<Record<PlaceKind, readonly Role[]>> = {
  network: NETWORK_OFFICES,
  ugel: ["ugel_director", "area_head"],
};

export const officePagesOf = (kind: PlaceKind) => OFFICE_PAGES[kind] ?? [];

export const hasOfficePage = (kind: PlaceKind, role: Role) => officePagesOf(kind).includes(role);

export const isSingleHolder = (role: Role) => SINGLE_HOLDER.includes(role);

const isBefore = (a: string, b: string) => a < b;

type Term = { startsOn: string; endsOn: string | null };

/** The days that a form of replacement opens with: who leaves stays to the eve, who comes begins today. */
export function suggestedDays(held: Term | null, day: string): { endsOn?: string; startsOn: string } {
  if (!held) return { startsOn: day };
  const planned = held.endsOn && held.endsOn >= day ? held.endsOn : addDays(day, -1);
  // Whoever began today has at least today.
  const endsOn = isBefore(planned, held.startsOn) ? held.startsOn : planned;
  return { endsOn, startsOn: addDays(endsOn, 1) };
}

/** Whether whoever comes begins after the last day of who leaves. */
export const followsOn = ({ endsOn, startsOn }: { endsOn: string; startsOn: string }) => startsOn > endsOn;

type Span = { startsOn: string; endsOn: string | null };

/** The terms of an office as a day sees them: in force, to come, and over. */
export function byTime<T extends Span>(terms: T[], day: string) {
  return {
    inForce: terms.filter((t) => t.startsOn <= day && (t.endsOn === null || t.endsOn >= day)),
    toCome: terms.filter((t) => t.startsOn > day),
    over: terms.filter((t) => t.endsOn !== null && t.endsOn < day),
  };
}
