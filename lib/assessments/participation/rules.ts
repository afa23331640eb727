import { type Interval, LEAST } from "../totals/rules";

const Z95 = 1.959963984540054;

/** A part of the programmed students: how many they are, how many of them were assessed and how many reached the top. */
export type Stratum = { programmed: number; assessed: number; top: number };

export type Weighted = {
  /** From 0 to 1. */
  share: number;
  interval: Interval;
  /** Which part of the programmed is in strata that say something, from 0 to 1. */
  covered: number;
};

/**
 * The share in the highest level if each stratum weighed as much as it has programmed students, and not as many as
 * were assessed: the post-stratified estimator and its variance given the sample, W. G. Cochran, «Sampling Techniques»
 * (3rd ed., 1977), §5A.9, without the correction for a finite population. Strata with fewer than 10 assessed say
 * nothing and leave the whole; `null` when none is left. It takes who was assessed in a stratum for a sample at random
 * of it: what makes students of the same stratum come or stay away, it cannot mend.
 */
export function postStratify(strata: readonly Stratum[]): Weighted | null {
  const all = strata.reduce((sum, { programmed }) => sum + programmed, 0);
  const known = strata.filter(({ programmed, assessed }) => programmed > 0 && assessed >= LEAST);
  const whole = known.reduce((sum, { programmed }) => sum + programmed, 0);
  if (whole === 0) return null;
  let [share, variance] = [0, 0];
  for (const { programmed, assessed, top } of known) {
    const weight = programmed / whole;
    const own = top / assessed;
    share += weight * own;
    variance += (weight * weight * own * (1 - own)) / (assessed - 1);
  }
  const spread = Z95 * Math.sqrt(variance);
  return {
    share,
    interval: { low: Math.max(0, share - spread), high: Math.min(1, share + spread) },
    covered: whole / all,
  };
}

type Group = { programmed: number; assessed: number };

/** What part of all the programmed and of all the assessed a group is, from 0 to 1; `null` without a whole. */
export function sharesOf(groups: readonly Group[]): { programmed: number | null; assessed: number | null }[] {
  const sum = (of: keyof Group) => groups.reduce((total, group) => total + group[of], 0);
  const [programmed, assessed] = [sum("programmed"), sum("assessed")];
  return groups.map((group) => ({
    programmed: programmed ? group.programmed / programmed : null,
    assessed: assessed ? group.assessed / assessed : null,
  }));
}
