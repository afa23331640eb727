export type CoveredRound = { number: number; startsOn: string; endsOn: string };

/**
 * The round that a page looks at: that which was asked for; without one, the one of the day, the last that began or, before
 * any did, the first. `null` of a year without rounds.
 */
export function focusOf(rounds: CoveredRound[], asked: number | undefined, day: string): number | null {
  const inOrder = rounds.toSorted((a, b) => a.startsOn.localeCompare(b.startsOn));
  if (asked && inOrder.some(({ number }) => number === asked)) return asked;
  const begun = inOrder.filter(({ startsOn }) => startsOn <= day);
  const open = begun.filter(({ endsOn }) => endsOn >= day);
  return (open.at(-1) ?? begun.at(-1) ?? inOrder[0])?.number ?? null;
}
