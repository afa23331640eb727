import type {
  AgreedScores,
  CalibrationSource,
  FormContent,
  FormItem,
  VisitSettings,
} from "@/db/visit-values";
import { addMonths } from "@/lib/dates/dates";
import { type Agreement, agreementAcross, distanceOf } from "../agreement/rules";

/** What a region asks of whoever observes alone. */
export type CalibrationRule = VisitSettings["calibration"];

/** An item whose answers have an order: what reference cases are made of. */
export type LevelItem = FormItem & { scale: Extract<FormItem["scale"], { kind: "levels" }> };

const hasLevels = (item: FormItem): item is LevelItem => item.scale.kind === "levels";

/** The items of a version with levels, in its order; of a case, those that it lets one score. */
export const levelItems = (content: FormContent, keys?: readonly string[]): LevelItem[] =>
  content.blocks.flatMap(({ items }) =>
    items.filter(hasLevels).filter(({ key }) => keys === undefined || keys.includes(key)),
  );

const orderOf = (item: LevelItem) => item.scale.options.map(({ key }) => key);

type Scored = { itemKeys: readonly string[] };

/** How many scores the published cases of a form give, with the items that its version still has. */
export const scoresOffered = (content: FormContent, cases: Scored[]) =>
  cases.reduce((sum, { itemKeys }) => sum + levelItems(content, itemKeys).length, 0);

/** Whether a form asks to calibrate: only once its cases give as many scores as the region compares. */
export const asksToCalibrate = (content: FormContent | null, cases: Scored[], rule: CalibrationRule) =>
  content !== null && cases.length > 0 && scoresOffered(content, cases) >= rule.leastScores;

export type StandingState = "not_required" | "missing" | "failed" | "drifted" | "expired" | "valid";
export type Standing = { state: StandingState; expiresOn: string | null };

type Calibration = { passed: boolean; source: CalibrationSource; expiresOn: string | null };

/** Whether somebody may score alone with a form on a day, by the last time that her scores were compared. */
export function standingOf(required: boolean, last: Calibration | undefined, day: string): Standing {
  if (!required) return { state: "not_required", expiresOn: null };
  if (!last) return { state: "missing", expiresOn: null };
  if (!last.passed) return { state: last.source === "pairs" ? "drifted" : "failed", expiresOn: null };
  const expired = last.expiresOn === null || last.expiresOn < day;
  return { state: expired ? "expired" : "valid", expiresOn: last.expiresOn };
}

export const mayScoreAlone = ({ state }: Standing) => state === "valid" || state === "not_required";

/** One case that somebody scored, beside what was agreed. */
export type ScoredCase = { scores: Record<string, string>; agreed: AgreedScores };

/** How near somebody's scores are to those agreed, over all the items of several cases. */
export function agreementWith(content: FormContent, cases: ScoredCase[]): Agreement {
  const items = levelItems(content);
  return agreementAcross(
    cases.flatMap(({ scores, agreed }) =>
      items.flatMap((item) => {
        const [given, should] = [scores[item.key], agreed[item.key]?.option];
        return given && should ? [{ pair: [given, should] as const, order: orderOf(item) }] : [];
      }),
    ),
  );
}

/** Whether an agreement is enough to score alone. Without any disagreement to expect, all was the same and all agreed. */
export const passes = ({ scores, exact, kappa }: Agreement, rule: CalibrationRule) =>
  scores >= rule.leastScores && exact >= rule.leastExact && (kappa ?? 1) >= rule.leastKappa;

/** The last day of a calibration made on a day. */
export const lastDay = (day: string, { months }: CalibrationRule) => addMonths(day, months);

/** How many of the cases that she has not scored, taken in their order, are needed to compare again; `null` if they do not suffice. */
export function casesNeeded(
  content: FormContent,
  waiting: Scored[],
  scored: number,
  rule: CalibrationRule,
): number | null {
  let sum = scored;
  for (const [i, one] of waiting.entries()) {
    sum += levelItems(content, one.itemKeys).length;
    if (sum >= rule.leastScores) return i + 1;
  }
  return null;
}

/** How near one answer was to the agreed one: `far` from two steps on. */
export type Nearness = "exact" | "adjacent" | "far";

export function nearnessOf(item: LevelItem, given: string, agreed: string): Nearness | null {
  const distance = distanceOf([given, agreed], orderOf(item));
  if (distance === null) return null;
  return distance === 0 ? "exact" : distance === 1 ? "adjacent" : "far";
}
