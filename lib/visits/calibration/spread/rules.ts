import type { AgreedScores, FormContent } from "@/db/visit-values";
import { type LevelItem, levelItems, nearnessOf } from "../rules";

/** How everybody scored an item: how many gave each answer, in the order of its scale, and how many gave the agreed one. */
export type Spread = { item: LevelItem; agreed: string | null; counts: number[]; n: number; exact: number };

type Scored = { itemKeys: readonly string[]; agreed: AgreedScores | null; scores: Record<string, string>[] };

/** Of the items of a case, in the order of the form. */
export const caseSpread = (content: FormContent, { itemKeys, agreed, scores }: Scored): Spread[] =>
  levelItems(content, itemKeys).map((item) => {
    const counts = item.scale.options.map(
      ({ key }) => scores.filter((given) => given[item.key] === key).length,
    );
    const should = agreed?.[item.key]?.option ?? null;
    const exact = scores.filter((given) => given[item.key] === should).length;
    return { item, agreed: should, counts, n: counts.reduce((sum, one) => sum + one, 0), exact };
  });

/** How near to what was agreed people are in an item over several cases. */
export type ItemSpread = { item: LevelItem; n: number; exact: number; far: number };

/** Fewer scores than this say nothing of an item. */
export const LEAST_SCORES = 5;

/** Of the items that the cases of a form score, in the order of the form; without scores, left out. */
export const itemSpreads = (content: FormContent, cases: Scored[]): ItemSpread[] =>
  levelItems(content).flatMap((item) => {
    const near = cases.flatMap(({ agreed, scores }) => {
      const should = agreed?.[item.key]?.option;
      if (!should) return [];
      return scores.flatMap((given) => nearnessOf(item, given[item.key] ?? "", should) ?? []);
    });
    const count = (which: string) => near.filter((one) => one === which).length;
    return near.length === 0 ? [] : [{ item, n: near.length, exact: count("exact"), far: count("far") }];
  });

/** Whether people differ so much in an item that its descriptors are worth mending. */
export const isDisputed = ({ n, exact, far }: ItemSpread) =>
  n >= LEAST_SCORES && (exact / n < 0.5 || far / n >= 0.2);
