import type { ItemSource, ItemState, Role } from "@/db/values";
import type { PlaceFacts, TermFacts } from "@/lib/networks/hygiene/rules";
import { SOLE_OFFICES } from "../called/rules";

const DAY = 24 * 60;

/** «09:25» → 565. */
const minuteOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
const timeOf = (minute: number) =>
  [Math.floor((minute % DAY) / 60), minute % 60].map((part) => String(part).padStart(2, "0")).join(":");

type Timed = { minutes: number; state: ItemState };

/** What stands in the agenda: whatever was not taken out. */
export const standingItems = <I extends { state: ItemState }>(items: readonly I[]): I[] =>
  items.filter(({ state }) => state !== "withdrawn");

/** The items that stand, numbered from 1, each with the hour at which it should begin. */
export function scheduleOf<I extends Timed>(
  items: readonly I[],
  startsAt: string,
): (I & { number: number; at: string })[] {
  let minute = minuteOf(startsAt);
  return standingItems(items).map((item, i) => {
    const at = timeOf(minute);
    minute += item.minutes;
    return { ...item, number: i + 1, at };
  });
}

export const minutesOf = (items: readonly Timed[]) =>
  standingItems(items).reduce((sum, { minutes }) => sum + minutes, 0);

type Hours = { startsAt: string; endsAt: string };

/** The minutes that the agenda leaves of the meeting; those that it exceeds it by are negative. */
export const minutesLeft = (items: readonly Timed[], { startsAt, endsAt }: Hours) =>
  minuteOf(endsAt) - minuteOf(startsAt) - minutesOf(items);

/** The list with one of its members at a position from 1; further than the end is the end. */
export function movedTo<T>(list: readonly T[], one: T, to: number): T[] {
  const rest = list.filter((other) => other !== one);
  return rest.length === list.length ? [...list] : rest.toSpliced(Math.max(0, to - 1), 0, one);
}

type Placed = { source: ItemSource; state: ItemState };

const isClosing = ({ source, state }: Placed) =>
  source.kind === "template" && source.key.startsWith("closing:") && state === "pending";

/** Where a new item comes in, from 0: after everything but what every agenda ends with. */
export function placeForNew(items: readonly Placed[]): number {
  const last = items.findLastIndex((item) => !isClosing(item));
  return last + 1;
}

/** The columns that a form decides and that are others. */
export const changedFields = <F extends object>(found: F, fields: F) =>
  (Object.keys(fields) as (keyof F)[]).filter((name) => found[name] !== fields[name]);

/** Taken out, it waits in the backlog again: it comes back from there. */
export const comesFromBacklog = ({
  carriedFrom,
  source,
}: {
  carriedFrom: string | null;
  source: ItemSource;
}) => carriedFrom !== null || source.kind === "backlog";

type Offices = { places: PlaceFacts[]; terms: TermFacts[] };

/** The offices called, of those that a place has one of, which nobody holds on the day, as far as it is known today. */
export const vacantOffices = ({ places, terms }: Offices, called: readonly Role[], day: string) => {
  const held = terms.filter(({ endsOn }) => endsOn === null || endsOn >= day);
  return SOLE_OFFICES.filter(({ role }) => called.includes(role)).flatMap(({ role, kind }) =>
    places
      .filter(
        (place) =>
          place.kind === kind && !held.some((term) => term.role === role && term.place === place.path),
      )
      .map((place) => ({ role, place })),
  );
};
