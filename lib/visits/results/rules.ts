import type { FormBlock, FormContent, FormItem } from "@/db/visit-values";
import type { PlacePath } from "@/lib/access/place";
import { COMMITMENTS_KEY, type Counts, LEVEL_KEY } from "../totals/rules";

export type ResultRow = {
  place: PlacePath;
  roundId: string;
  itemKey: string;
  counts: Counts;
  people: number;
  countedAt: Date;
};

/** What is shown of a form: an item with its answers, from the lowest. */
export type ShownItem = { key: string; text: string; options: { key: string; label: string }[] };
export type ShownBlock = { key: string; title: string; kind: FormBlock["kind"]; items: ShownItem[] };

const shownItem = ({ key, text, scale }: FormItem): ShownItem[] =>
  scale.kind === "levels"
    ? [{ key, text, options: scale.options.map(({ key: k, label }) => ({ key: k, label })) }]
    : [];

/** The blocks of a form with the items that are summed up: those with levels. */
export const shownBlocks = (content: FormContent): ShownBlock[] =>
  content.blocks.flatMap(({ key, title, kind, items }) => {
    const shown = items.flatMap(shownItem);
    return shown.length > 0 ? [{ key, title, kind, items: shown }] : [];
  });

/** The level that the form's rule gives, as one more item; none without a rule. */
export const levelItem = ({ rule }: FormContent): ShownItem[] =>
  rule
    ? [
        {
          ...{ key: LEVEL_KEY, text: "Nivel de la ficha" },
          options: rule.levels.map(({ key, label }) => ({ key, label })),
        },
      ]
    : [];

/** What became of the commitments, from what nobody answered for to what was kept. */
export const COMMITMENTS_ITEM: ShownItem = {
  ...{ key: COMMITMENTS_KEY, text: "Compromisos" },
  options: [
    { key: "pending", label: "Sin respuesta" },
    { key: "not_kept", label: "No cumplido" },
    { key: "partly", label: "Cumplido en parte" },
    { key: "kept", label: "Cumplido" },
  ],
};

/** How many got each answer of an item, in its order. */
export const countsOf = ({ options }: ShownItem, counts: Counts): number[] =>
  options.map(({ key }) => counts[key] ?? 0);

/**
 * Of how many who were observed the sums of a place in a round are: those of the item that counts most of them. Those of a
 * matrix are about its teachers, and what became of the commitments is of whoever promised.
 */
export function countedPeople(rows: Pick<ResultRow, "itemKey" | "people">[], blocks: ShownBlock[]): number {
  const aside = new Set([
    COMMITMENTS_KEY,
    ...blocks.flatMap(({ kind, items }) => (kind === "matrix" ? items.map(({ key }) => key) : [])),
  ]);
  return Math.max(0, ...rows.flatMap(({ itemKey, people }) => (aside.has(itemKey) ? [] : [people])));
}

/** How many of the answers of a scale are low: the two lowest of four, the lowest of two or three. */
export const lowOf = (options: number) => Math.floor(options / 2);

/** An item falls when its low answers grew by so many hundredths or more from one round to the next. */
export const FALL = 10;

export type Fall = {
  item: ShownItem;
  from: { roundId: string; low: number; n: number };
  to: { roundId: string; low: number; n: number };
};

/** A round, and the UGEL that keeps it by itself, seen from above it. */
type HeldRound = { roundId: string; ugel: string | null };

/**
 * The items whose share of low answers grew by FALL hundredths or more from a round to the next one where they are told, in
 * the order of the form. `rows` are those of one place, `rounds` in the order of their days; those of a UGEL that keeps its
 * own follow one another apart: they observe others than those of the region.
 */
export function fallsOf(items: ShownItem[], rows: ResultRow[], rounds: HeldRound[]): Fall[] {
  const series = [...Map.groupBy(rounds, ({ ugel }) => ugel).values()];
  return items.flatMap((item) => series.flatMap((held) => fallsAlong(item, rows, held)));
}

function fallsAlong(item: ShownItem, rows: ResultRow[], rounds: HeldRound[]): Fall[] {
  const told = rounds.flatMap(({ roundId }) => {
    const row = rows.find((one) => one.itemKey === item.key && one.roundId === roundId);
    const counts = row ? countsOf(item, row.counts) : [];
    const n = counts.reduce((sum, value) => sum + value, 0);
    const low = counts.slice(0, lowOf(item.options.length)).reduce((sum, value) => sum + value, 0);
    return n > 0 ? [{ roundId, low, n }] : [];
  });
  return told.flatMap((to, i): Fall[] => {
    const from = told[i - 1];
    // Whole numbers: 7 of 10 after 6 of 10 is ten hundredths more, which fractions would miss.
    return from && (to.low * from.n - from.low * to.n) * 100 >= FALL * to.n * from.n
      ? [{ item, from, to }]
      : [];
  });
}

/** The last round where some are told: the whole place's before that of a UGEL that keeps its own. */
export function lastTold<R extends HeldRound>(
  rounds: R[],
  rows: Pick<ResultRow, "roundId">[],
): R | undefined {
  const told = rounds.filter(({ roundId }) => rows.some((row) => row.roundId === roundId));
  const ofAll = (among: R[]) => among.findLast(({ ugel }) => ugel === null) ?? among.at(-1);
  return ofAll(told) ?? ofAll(rounds);
}
