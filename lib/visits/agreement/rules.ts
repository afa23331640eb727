/** An answer that somebody gave, and the one that it is compared with. */
export type Pair = readonly [given: string, agreed: string];

/** How near two ways of scoring are: shares from 0 to 1, and kappa from -1 to 1. */
export type Agreement = { scores: number; exact: number; adjacent: number; kappa: number | null };

type Ranks = readonly [given: number, agreed: number];

/** Where two answers stand in a scale; `null` when it lacks one of them. */
function ranksOf([given, agreed]: Pair, order: readonly string[]): Ranks | null {
  const [a, b] = [order.indexOf(given), order.indexOf(agreed)];
  return a < 0 || b < 0 ? null : [a, b];
}

const steps = ([a, b]: Ranks) => Math.abs(a - b);

/** How many steps of a scale apart two answers are; `null` when the scale lacks one of them. */
export function distanceOf(pair: Pair, order: readonly string[]): number | null {
  const ranks = ranksOf(pair, order);
  return ranks && steps(ranks);
}

/**
 * Cohen's weighted kappa with quadratic weights (Cohen 1968, «Weighted kappa: nominal scale agreement with provision for
 * scaled disagreement or partial credit»): κ = 1 − Σ wᵢⱼ oᵢⱼ / Σ wᵢⱼ eᵢⱼ, where wᵢⱼ = (i − j)² over the ranks of the
 * scale, oᵢⱼ is how many pairs were (i, j), and eᵢⱼ how many would be by chance, nᵢ· n·ⱼ / n. `exact` and `adjacent` are
 * the shares of the pairs that are the same, and at most one step apart. Pairs with an answer that the scale lacks are
 * left out. Kappa is `null` when no disagreement is expected: everything is the same answer.
 */
export function agreementOf(pairs: readonly Pair[], order: readonly string[]): Agreement {
  return agreementAcross(pairs.map((pair) => ({ pair, order })));
}

/** The same, of answers to items whose scales differ: ranks are compared, each in its own scale. */
export function agreementAcross(compared: readonly { pair: Pair; order: readonly string[] }[]): Agreement {
  const ranks = compared.map(({ pair, order }) => ranksOf(pair, order)).filter((found) => found !== null);
  const n = ranks.length;
  if (n === 0) return { scores: 0, exact: 0, adjacent: 0, kappa: null };
  const share = (most: number) => ranks.filter((one) => steps(one) <= most).length / n;
  let [observed, expected] = [0, 0];
  for (const [a, b] of ranks) {
    observed += steps([a, b]) ** 2;
    for (const [, other] of ranks) expected += (a - other) ** 2;
  }
  const kappa = expected === 0 ? null : 1 - observed / (expected / n);
  return { scores: n, exact: share(0), adjacent: share(1), kappa };
}

/** To the four decimals that the database keeps: rounding never puts exact over adjacent. */
export const rounded = ({ scores, exact, adjacent, kappa }: Agreement) => ({
  ...{ scores, exact: fourth(exact), adjacent: fourth(adjacent) },
  kappa: kappa === null ? null : fourth(kappa),
});
const fourth = (n: number) => Math.round(n * 10_000) / 10_000;
