type Version = { number: number; amends: number | null };

/** The edition that a version belongs to: the one that, through those between, it mends. */
export function editionOf(version: Version, versions: Version[]): number {
  const before = versions.find(({ number }) => number === version.amends && number < version.number);
  return before ? editionOf(before, versions) : version.number;
}

/** The newest version of the newest edition: to mend an old one does not bring it back. */
export function inForce<V extends Version>(versions: V[]): V | null {
  const newest = Math.max(...versions.map((version) => editionOf(version, versions)));
  const same = versions.filter((version) => editionOf(version, versions) === newest);
  return same.toSorted((a, b) => b.number - a.number)[0] ?? null;
}
