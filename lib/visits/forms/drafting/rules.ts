import type { FormBlock, FormContent, FormItem, LevelRule } from "@/db/visit-values";
import { keyFrom } from "@/lib/plans/templates/rules";
import { NOT_KEYS } from "../rules";

/** What one page of the builder does to a draft. Without a key, something new. */
export type DraftEdit =
  | { piece: "purpose"; purpose: string }
  | { piece: "block"; key: string | null; block: Pick<FormBlock, "title" | "help" | "kind"> }
  | { piece: "item"; key: string | null; blockKey: string; item: Omit<FormItem, "key"> }
  | { piece: "move"; key: string; direction: "up" | "down" }
  | { piece: "withdraw"; key: string }
  | { piece: "rule"; rule: LevelRule | null };

/** A key that no other piece of the form has: it stays with it from then on. */
export const freshKey = (text: string, taken: string[]) => keyFrom(text, [...taken, ...NOT_KEYS]);

const keysOf = (rows: { key: string }[]) => rows.map(({ key }) => key);
const has = (rows: { key: string }[], key: string) => rows.some((row) => row.key === key);
const without = <R extends { key: string }>(rows: R[], key: string) => rows.filter((row) => row.key !== key);

/** A row changes places with the one beside it; at an end it stays. */
function shifted<R extends { key: string }>(rows: R[], key: string, direction: "up" | "down"): R[] {
  const at = rows.findIndex((row) => row.key === key);
  const to = direction === "up" ? at - 1 : at + 1;
  if (at < 0 || to < 0 || to >= rows.length) return rows;
  const moved = rows.toSpliced(at, 1);
  return moved.toSpliced(to, 0, rows[at] as R);
}

function withItem(blocks: FormBlock[], key: string, blockKey: string, item: FormItem): FormBlock[] {
  return blocks.map((block) => {
    if (block.key !== blockKey) return { ...block, items: without(block.items, key) };
    return has(block.items, key)
      ? { ...block, items: block.items.map((old) => (old.key === key ? item : old)) }
      : { ...block, items: [...block.items, item] };
  });
}

/** The blocks after an edit; `null` when what it is about is not there. */
function editedBlocks(blocks: FormBlock[], edit: DraftEdit): FormBlock[] | null {
  const itemKeys = blocks.flatMap(({ items }) => keysOf(items));
  // One of each whole form: a page of the builder finds a piece by its key alone.
  const taken = [...keysOf(blocks), ...itemKeys];
  switch (edit.piece) {
    case "block": {
      if (edit.key === null) {
        const key = freshKey(edit.block.title, taken);
        return [...blocks, { key, ...edit.block, items: [] }];
      }
      if (!has(blocks, edit.key)) return null;
      return blocks.map((block) => (block.key === edit.key ? { ...block, ...edit.block } : block));
    }
    case "item": {
      if (!has(blocks, edit.blockKey)) return null;
      if (edit.key !== null && !itemKeys.includes(edit.key)) return null;
      const key = edit.key ?? freshKey(edit.item.text, taken);
      return withItem(blocks, key, edit.blockKey, { key, ...edit.item });
    }
    case "move":
      if (has(blocks, edit.key)) return shifted(blocks, edit.key, edit.direction);
      if (!itemKeys.includes(edit.key)) return null;
      return blocks.map((block) => ({ ...block, items: shifted(block.items, edit.key, edit.direction) }));
    case "withdraw":
      if (has(blocks, edit.key)) return without(blocks, edit.key);
      if (!itemKeys.includes(edit.key)) return null;
      return blocks.map((block) => ({ ...block, items: without(block.items, edit.key) }));
    default:
      return blocks;
  }
}

/**
 * A draft after an edit; `null` when the block or the item that it is about is not there any more. A new piece comes
 * last and gets its key from its words; an item that changes blocks comes last in the other, with its key.
 */
export function edited(content: FormContent, edit: DraftEdit): FormContent | null {
  const blocks = editedBlocks(content.blocks, edit);
  return (
    blocks && {
      purpose: edit.piece === "purpose" ? edit.purpose : content.purpose,
      blocks,
      rule: edit.piece === "rule" ? edit.rule : content.rule,
    }
  );
}
