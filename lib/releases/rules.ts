import type { AchievementKey } from "@/db/release-values";
import type { Achievement } from "./schema";

type Version = { number: number; amends: number | null };

/** The edition that a version belongs to: the one that, through those between, it mends. */
export function editionOf(version: Version, versions: Version[]): number {
  const before = versions.find(({ number }) => number === version.amends && number < version.number);
  return before ? editionOf(before, versions) : version.number;
}

/** Of each edition its newest version, the oldest edition first: to mend an old one does not bring it back. */
export function headsOf<V extends Version>(versions: V[]): V[] {
  const editions = Map.groupBy(
    versions.toSorted((a, b) => a.number - b.number),
    (version) => editionOf(version, versions),
  );
  return [...editions].sort(([a], [b]) => a - b).flatMap(([, same]) => same.at(-1) ?? []);
}

/** The version that holds now. */
export const inForce = <V extends Version>(versions: V[]): V | null => headsOf(versions).at(-1) ?? null;

export type Progress = { number: number; achievements: Pick<Achievement, "key" | "figures">[] };
export type Trend = {
  key: AchievementKey;
  label: string;
  points: { number: number; numerator: number; denominator: number }[];
};

const isWhole = ({ point }: { point: Trend["points"][number] }) => point.numerator === point.denominator;

/**
 * How each figure that has a whole went from one edition to the next; one told only once has no trend, and one that was
 * whole all along has nowhere to go.
 */
export function trendsOf(progress: Progress[]): Trend[] {
  const told = progress.flatMap(({ number, achievements }) =>
    achievements.flatMap(({ key, figures }) =>
      figures.flatMap(({ label, numerator, denominator, hidden }) =>
        hidden || numerator === null || denominator === null
          ? []
          : [{ key, label, point: { number, numerator, denominator } }],
      ),
    ),
  );
  return [...Map.groupBy(told, ({ key, label }) => `${key} ${label}`).values()].flatMap((same) => {
    const [first] = same;
    return first && same.length > 1 && !same.every(isWhole)
      ? [{ key: first.key, label: first.label, points: same.map(({ point }) => point) }]
      : [];
  });
}
