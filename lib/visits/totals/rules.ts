import { LEAST_GROUP } from "@/db/visit-values";
import { lineOf, type PlacePath, regionOf } from "@/lib/access/place";
import { addDays } from "@/lib/dates/dates";

/** How many got each answer. */
export type Counts = Record<string, number>;

/** What one person got in one item, in the visits of a network; `within` is its UGEL of a school that has none. */
export type Seen = { within: PlacePath; person: string; counts: Counts };

/** The same once it is summed up, as it was then; `place` is where it was first told. */
export type Told = Seen & { place: PlacePath };

export type Total = { place: PlacePath; counts: Counts; people: number };

/** The two keys of what is summed up beside the items of a form. */
export const LEVEL_KEY = "level";
export const COMMITMENTS_KEY = "commitments";

/** How long after a round what is left of each network is summed up with that of others: commitments have to fall due. */
const CLOSING_DAYS = 15;
const CLOSING_DAYS_OF_COMMITMENTS = 90;

/** Whether nothing more is awaited of an item of a round that ended on a day. */
export const isClosed = (itemKey: string, endsOn: string, day: string) =>
  day > addDays(endsOn, itemKey === COMMITMENTS_KEY ? CLOSING_DAYS_OF_COMMITMENTS : CLOSING_DAYS);

/** The network that a place is or belongs to; of a school without one, its UGEL. */
export const withinOf = (place: PlacePath): PlacePath => {
  const [region = "", ugel = "", third = ""] = place.split(".");
  return [region, ugel, ...(third.startsWith("n") ? [third] : [])].join(".");
};

const sizeOf = (units: Seen[]) => new Set(units.map(({ person }) => person)).size;
const keyOf = ({ within, person }: Seen) => `${within} ${person}`;

/**
 * What is told of an item of a form in a round once it was seen in more people. Everybody is told first at one place, and
 * stays there: her network or, when the round is closed and less than LEAST_GROUP are left of it, her UGEL or the region.
 * A place takes in nobody until LEAST_GROUP more wait, and only then are its own people read anew. So every row, a sum of
 * such groups, differs from any sum of others, of the same day or of another, in nobody or in LEAST_GROUP people at least.
 */
export function tellMore(told: Told[], seen: Seen[], closed: boolean): Told[] {
  const current = new Map(seen.map((unit) => [keyOf(unit), unit]));
  const groups = new Map([...Map.groupBy(told, ({ place }) => place)]);
  const known = new Set(told.map(keyOf));
  let waiting = seen.filter((unit) => !known.has(keyOf(unit)));
  const takeIn = (placeOf: (unit: Seen) => PlacePath) => {
    const left: Seen[] = [];
    for (const [place, news] of Map.groupBy(waiting, placeOf)) {
      const group = groups.get(place) ?? [];
      const there = new Set(group.map(({ person }) => person));
      if (sizeOf(news.filter(({ person }) => !there.has(person))) < LEAST_GROUP) left.push(...news);
      else
        groups.set(place, [
          ...group.map((unit) => ({ ...unit, counts: current.get(keyOf(unit))?.counts ?? unit.counts })),
          ...news.map((unit) => ({ ...unit, place })),
        ]);
    }
    waiting = left;
  };
  takeIn(({ within }) => within);
  if (closed) {
    takeIn(({ within }) => within.split(".").slice(0, 2).join("."));
    takeIn(({ within }) => regionOf(within));
  }
  return [...groups.values()].flat();
}

/** The rows of everything that is told: of each place where somebody is, and of those above it. */
export function totalsOf(told: Told[]): Total[] {
  const below = Map.groupBy(
    told.flatMap((unit) => lineOf(unit.place).map((at) => ({ at, unit }))),
    ({ at }) => at,
  );
  return [...below].map(([place, units]) => ({
    place,
    counts: added(units.map(({ unit }) => unit.counts)),
    people: sizeOf(units.map(({ unit }) => unit)),
  }));
}

/** Counts, added up answer by answer. */
export function added(all: Counts[]): Counts {
  const sum: Counts = {};
  for (const counts of all) for (const [key, n] of Object.entries(counts)) sum[key] = (sum[key] ?? 0) + n;
  return sum;
}

/** Of several observations of the same person in the same network, the last one. `at` orders them. */
export const latestOf = (observed: (Seen & { at: string })[]): Seen[] =>
  [...Map.groupBy(observed, keyOf).values()].flatMap((same) => {
    const last = same.reduce((a, b) => (b.at >= a.at ? b : a));
    return { within: last.within, person: last.person, counts: last.counts };
  });

type Promised = { state: "pending" | "kept" | "partly" | "not_kept" | "dropped"; dueOn: string };

/** How long after its day a commitment that nobody answered for is told as such. */
const PATIENCE_DAYS = 30;

/**
 * What became of all that somebody promised in a round, once nothing of it is still to come; `null` until then, and of
 * nothing. What was left without effect does not count.
 */
export function outcomeOf(promised: Promised[], day: string): Counts | null {
  const live = promised.filter(({ state }) => state !== "dropped");
  const awaited = live.some(
    ({ state, dueOn }) => state === "pending" && day <= addDays(dueOn, PATIENCE_DAYS),
  );
  return live.length === 0 || awaited ? null : added(live.map(({ state }) => ({ [state]: 1 })));
}

/** A name as it tells two people apart: without capitals, accents or extra spaces. */
export const sameName = (name: string) =>
  name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
