import type { FormBlock, FormContent, FormItem } from "@/db/visit-values";
import { canonicalJson } from "@/lib/papers/content/rules";
import { itemsOf } from "../rules";

const same = (a: unknown, b: unknown) => canonicalJson(a) === canonicalJson(b);

type Keyed = { key: string };
const byKey = <R extends Keyed>(rows: R[]) => new Map(rows.map((row) => [row.key, row]));
const keysBoth = (rows: Keyed[], others: Map<string, Keyed>) =>
  rows.map(({ key }) => key).filter((key) => others.has(key));

/** The same pieces in another order. */
const reordered = (before: Keyed[], after: Keyed[]) =>
  !same(keysBoth(before, byKey(after)), keysBoth(after, byKey(before)));

const headOf = ({ items: _, ...head }: FormBlock) => head;
const placed = (content: FormContent) =>
  itemsOf(content).map(({ block, item }) => ({ key: item.key, item, in: block.key }));

type Pieces = { in: string[]; out: string[]; changed: string[] };

/** What a version of a form says otherwise than the one before it, in the words of its blocks and items. */
export type FormChanges = {
  purpose: boolean;
  rule: boolean;
  order: boolean;
  blocks: Pieces;
  items: Pieces & { moved: string[]; rescaled: string[] };
};

const textsOf = (rows: { item: FormItem }[]) => rows.map(({ item }) => item.text);

/** Compares a version with the one before it. Pieces are the same one by their key, whatever they say now. */
export function formChanges(before: FormContent, after: FormContent): FormChanges {
  const [oldBlocks, newBlocks] = [byKey(before.blocks), byKey(after.blocks)];
  const [oldItems, newItems] = [byKey(placed(before)), byKey(placed(after))];
  const stayed = [...newItems.values()].flatMap((now) => {
    const old = oldItems.get(now.key);
    return old ? [{ now, old }] : [];
  });
  const where = (differs: (pair: (typeof stayed)[number]) => boolean) =>
    textsOf(stayed.filter(differs).map(({ now }) => now));
  return {
    purpose: before.purpose !== after.purpose,
    rule: !same(before.rule, after.rule),
    order:
      reordered(before.blocks, after.blocks) ||
      after.blocks.some((block) => reordered(oldBlocks.get(block.key)?.items ?? [], block.items)),
    blocks: {
      in: after.blocks.filter(({ key }) => !oldBlocks.has(key)).map(({ title }) => title),
      out: before.blocks.filter(({ key }) => !newBlocks.has(key)).map(({ title }) => title),
      changed: after.blocks
        .filter((block) => {
          const old = oldBlocks.get(block.key);
          return old && !same(headOf(old), headOf(block));
        })
        .map(({ title }) => title),
    },
    items: {
      in: textsOf([...newItems.values()].filter(({ key }) => !oldItems.has(key))),
      out: textsOf([...oldItems.values()].filter(({ key }) => !newItems.has(key))),
      changed: where(({ now, old }) => !same(old.item, now.item)),
      moved: where(({ now, old }) => old.in !== now.in),
      rescaled: where(({ now, old }) => !same(answersOf(old.item), answersOf(now.item))),
    },
  };
}

/** What an answer to an item may be: results over time compare only while it stays. */
const answersOf = ({ scale }: FormItem) =>
  scale.kind === "levels" ? scale.options.map(({ key, points }) => ({ key, points })) : scale;

export const isSameForm = (before: FormContent, after: FormContent) => same(before, after);
