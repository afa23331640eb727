import type { Answers, FormContent, FormItem, LevelRule, ScaleOption, VisitContent } from "@/db/visit-values";

type Scored = { points: number; possible: number };

/** One answer of a visit: of the visit itself (`subject` 0), or of a teacher of a matrix, from 1. */
export type Score = { itemKey: string; subject: number; option: string | null; points: number | null };

const optionOf = (item: FormItem, key: string | undefined): ScaleOption | undefined =>
  item.scale.kind === "levels" ? item.scale.options.find((option) => option.key === key) : undefined;

const mostOf = (item: FormItem) =>
  item.scale.kind === "levels" ? Math.max(0, ...item.scale.options.map(({ points }) => points)) : 0;

/** The answers to the items with levels, in order; those that were not answered are left out. */
function scoresIn(items: FormItem[], answers: Answers, subject: number): Score[] {
  return items.flatMap((item): Score[] => {
    const answer = answers[item.key];
    if (item.scale.kind !== "levels" || !answer) return [];
    if (answer.na) return item.scale.na ? [{ itemKey: item.key, subject, option: null, points: null }] : [];
    const option = optionOf(item, answer.option);
    return option ? [{ itemKey: item.key, subject, option: option.key, points: option.points }] : [];
  });
}

/** Every answer with a level of a visit, of the visit and of each teacher of its matrices. */
export function scoresOf(
  form: FormContent,
  { answers, subjects }: Pick<VisitContent, "answers" | "subjects">,
): Score[] {
  let subject = 0;
  return form.blocks.flatMap((block) =>
    block.kind === "items"
      ? scoresIn(block.items, answers, 0)
      : (subjects[block.key] ?? []).flatMap((teacher) => scoresIn(block.items, teacher.answers, ++subject)),
  );
}

/** Rounded to the hundredths that the database keeps. */
const hundredths = (n: number) => Math.round(n * 100) / 100;

/**
 * Points obtained and possible: the sum over what was answered of weight × points, and of weight × the most that its scale
 * gives. What does not apply, and what was left blank, leaves the denominator. `null` when nothing counts.
 */
export function pointsOf(form: FormContent, scores: Score[]): Scored | null {
  const items = new Map(form.blocks.flatMap(({ items }) => items.map((item) => [item.key, item])));
  let points = 0;
  let possible = 0;
  for (const score of scores) {
    const item = items.get(score.itemKey);
    if (!item || score.points === null) continue;
    points += item.weight * score.points;
    possible += item.weight * mostOf(item);
  }
  return possible > 0 ? { points: hundredths(points), possible: hundredths(possible) } : null;
}

/**
 * The key of the level that a rule gives: the highest whose start is reached by the percentage (0 to 100) or by the sum of
 * points. `null` without a rule or below the first start. Starts vary by team, so they are the form's, never ours.
 */
export function levelOf(rule: LevelRule | null, scored: Scored | null): string | null {
  if (!rule || !scored) return null;
  const value = rule.basis === "percent" ? (scored.points / scored.possible) * 100 : scored.points;
  return rule.levels.filter(({ from }) => value >= from - 1e-9).at(-1)?.key ?? null;
}
