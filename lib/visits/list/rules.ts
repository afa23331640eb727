import { roundOn } from "../rules";

type Round = { id: string; place: string; number: number; startsOn: string; endsOn: string };

/**
 * The number of the round that a plan opens with: that of today, otherwise the next one, otherwise the last one; `null`
 * without rounds. A UGEL that keeps its own rounds goes before its region.
 */
export function currentRound(rounds: Round[], place: string, day: string): number | null {
  const around = rounds.filter((round) => place === round.place || place.startsWith(`${round.place}.`));
  const known = around.length > 0 ? around : rounds;
  const now = roundOn(known, place, day) ?? known.find(({ startsOn }) => startsOn > day) ?? known.at(-1);
  return now?.number ?? null;
}

export type Conflicts = {
  observerLeft: boolean;
  observedLeft: boolean;
  placeClosed: boolean;
  /** The name of the holiday that its day is. */
  holiday: string | null;
};
