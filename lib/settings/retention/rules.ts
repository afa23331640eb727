/** What is kept for a time and then removed, with its days: the usual, the fewest and the most that a region may set. */
export const RETENTION = {
  drafts: { usual: 90, least: 7, most: 730 },
  sessions: { usual: 180, least: 30, most: 1095 },
  links: { usual: 180, least: 30, most: 1095 },
  jobs: { usual: 180, least: 30, most: 1095 },
  mail: { usual: 30, least: 1, most: 365 },
  files: { usual: 2, least: 1, most: 30 },
} as const;

export type RetentionKey = keyof typeof RETENTION;
export const retentionKeys = Object.keys(RETENTION) as RetentionKey[];

/** The days of each, as a region set them; what it did not name, or a number that is out of bounds, is the usual. */
export function retentionOf(days: Record<string, number> | null | undefined): Record<RetentionKey, number> {
  const entries = retentionKeys.map((key) => {
    const { usual, least, most } = RETENTION[key];
    const set = days?.[key];
    return [key, Number.isInteger(set) && set !== undefined && set >= least && set <= most ? set : usual];
  });
  return Object.fromEntries(entries) as Record<RetentionKey, number>;
}

/** Of what is of no region in particular, or of several, the longest: nobody loses what she asked to keep. */
export const longest = (key: RetentionKey, regions: (Record<string, number> | null)[]): number =>
  regions.length === 0 ? RETENTION[key].usual : Math.max(...regions.map((days) => retentionOf(days)[key]));

/** The instant before which what was kept is removed. */
export const cutoff = (now: Date, days: number) => new Date(now.getTime() - days * 86_400_000);
