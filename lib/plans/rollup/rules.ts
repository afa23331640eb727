import type { ActivityKind, PlaceKind, PlanKind, ProgressState } from "@/db/values";
import type { PlacePath } from "@/lib/access/place";
import { isOnTrack, type Measured } from "../measures/rules";
import type { targetPaces } from "./schema";

/** How the activities of a place's plans go: whole counts; `late` are those that the rule or a person marks red. */
export type ProgressCounts = Record<ProgressState | "late" | "total", number> & { budget: number };

const NO_PROGRESS: ProgressCounts = {
  ...{ total: 0, planned: 0, under_way: 0, done: 0, postponed: 0, cancelled: 0, late: 0, budget: 0 },
};

const addProgress = (a: ProgressCounts, b: ProgressCounts): ProgressCounts =>
  Object.fromEntries(
    (Object.keys(a) as (keyof ProgressCounts)[]).map((key) => [key, a[key] + b[key]]),
  ) as ProgressCounts;

/** Activities of a kind in a month, 1 to 12; 0 of those that say no month. One of three months counts in each. */
export type MonthCount = { kind: ActivityKind; month: number; total: number; done: number; late: number };

export type TargetPace = (typeof targetPaces)[number];

type Aimed = Parameters<typeof isOnTrack>[0];

/** Whether a target goes as fast as its period; it cannot be said without a measure or a point to start from. */
export function paceOf(target: Aimed, measured: Pick<Measured, "value" | "on"> | null): TargetPace {
  const onTrack = isOnTrack(target, measured);
  if (onTrack === null) return "sin-dato";
  return onTrack ? "en-camino" : "atras";
}

export const countPaces = (paces: readonly TargetPace[]): Record<TargetPace, number> => ({
  "en-camino": paces.filter((pace) => pace === "en-camino").length,
  atras: paces.filter((pace) => pace === "atras").length,
  "sin-dato": paces.filter((pace) => pace === "sin-dato").length,
});

/** A place that should have a plan. */
type Expected = {
  place: { path: PlacePath; kind: PlaceKind; code: string; name: string };
  kind: PlanKind;
  ugelCode: string;
};

type Counted = {
  /** The id of the approved plan of each place that has one. */
  approved: ReadonlyMap<PlacePath, string>;
  byPlan: readonly (ProgressCounts & { place: PlacePath })[];
  targets: readonly { place: PlacePath; pace: TargetPace }[];
};

export type RolledRow = {
  /** A UGEL with everything below it, or a place of the UGEL that is looked at. */
  place: Expected["place"];
  /** Of a place that has its plan approved. */
  planId: string | null;
  expected: number;
  approved: number;
  progress: ProgressCounts;
  paces: Record<TargetPace, number>;
};

const spanish = new Intl.Collator("es");

/**
 * The plans summed up by UGEL, each with its networks or, when one UGEL is looked at, place by place. By code. Every
 * place that should have a plan is in one row and in no other.
 */
export function rollBy(
  territory: readonly Expected[],
  counted: Counted,
  { each }: { each: boolean },
): RolledRow[] {
  const groups = Map.groupBy(territory, ({ place, ugelCode }) => (each ? place.path : ugelCode));
  const rows = [...groups.values()].flatMap((members): RolledRow[] => {
    const head = members.find(({ place }) => place.kind === "ugel") ?? members[0];
    if (!head) return [];
    const paths = new Set(members.map(({ place }) => place.path));
    const place = each ? head.place : { ...head.place, kind: "ugel" as const, code: head.ugelCode };
    return [
      {
        place,
        planId: each ? (counted.approved.get(head.place.path) ?? null) : null,
        expected: paths.size,
        approved: [...paths].filter((path) => counted.approved.has(path)).length,
        progress: counted.byPlan.filter((row) => paths.has(row.place)).reduce(addProgress, NO_PROGRESS),
        paces: countPaces(counted.targets.filter((row) => paths.has(row.place)).map(({ pace }) => pace)),
      },
    ];
  });
  return rows.toSorted((a, b) => spanish.compare(a.place.code, b.place.code));
}
