import type { ComparedAnswer, FormContent } from "@/db/visit-values";
import { type Agreement, agreementAcross, distanceOf } from "../agreement/rules";
import { type CalibrationRule, levelItems } from "../calibration/rules";

type Answered = { itemKey: string; subject: number; option: string | null };

const mostSubjects = (scores: Answered[]) => Math.max(0, ...scores.map(({ subject }) => subject));

/**
 * What two answered to the same items of one visit. The teachers of a matrix are compared in their order, and only when
 * both saw as many; what does not apply to one of them is left out.
 */
export function comparedAnswers(given: Answered[], other: Answered[]): ComparedAnswer[] {
  const sameSubjects = mostSubjects(given) === mostSubjects(other);
  return given.flatMap(({ itemKey, subject, option }) => {
    if (subject > 0 && !sameSubjects) return [];
    const beside = other.find((one) => one.itemKey === itemKey && one.subject === subject)?.option;
    return option && beside ? [{ itemKey, subject, given: option, other: beside }] : [];
  });
}

export type PairAgreement = Agreement & { farthest: number };

type Pair = { content: FormContent; compared: ComparedAnswer[] };

/** How near two observers were over one double visit or several, and the most steps that they were apart. */
export function pairsAgreement(pairs: Pair[]): PairAgreement {
  const rows = pairs.flatMap(({ content, compared }) => {
    const items = new Map(levelItems(content).map((item) => [item.key, item]));
    return compared.flatMap(({ itemKey, given, other }) => {
      const order = items.get(itemKey)?.scale.options.map(({ key }) => key);
      return order ? [{ pair: [given, other] as const, order }] : [];
    });
  });
  const farthest = Math.max(0, ...rows.map(({ pair, order }) => distanceOf(pair, order) ?? 0));
  return { ...agreementAcross(rows), farthest };
}

/** Whether two drifted apart: few of their answers are the same, or some is two steps away. */
export const hasDrifted = ({ scores, exact, farthest }: PairAgreement, rule: CalibrationRule) =>
  scores > 0 && (exact < rule.leastExact || farthest >= 2);

/** How many double visits are looked at together. */
export const LAST_PAIRS = 3;

/** Whether the last double visits of somebody, from the newest, end her standing: too few answers of the three are the same. */
export function endsStanding(pairs: Pair[], rule: CalibrationRule): boolean {
  const last = pairs.slice(0, LAST_PAIRS);
  if (last.length < LAST_PAIRS) return false;
  const { scores, exact } = pairsAgreement(last);
  return scores > 0 && exact < rule.leastExact;
}

type Observed = Pair & { personId: string; otherPersonId: string; person: string; otherPerson: string };

/** Of each who observed beside somebody, by name: her last double visits together. */
export function byObserver<P extends Observed>(pairs: P[]) {
  const people = new Map(
    pairs.flatMap(({ personId, person, otherPersonId, otherPerson }) => [
      [personId, person],
      [otherPersonId, otherPerson],
    ]),
  );
  return [...people]
    .sort(([, a], [, b]) => a.localeCompare(b, "es"))
    .map(([personId, name]) => {
      const own = pairs.filter((pair) => [pair.personId, pair.otherPersonId].includes(personId));
      const last = own.slice(0, LAST_PAIRS);
      return { personId, name, pairs: last.length, agreement: pairsAgreement(last) };
    });
}
