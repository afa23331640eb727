import fc from "fast-check";
import { expect, test } from "vitest";
import type { FormContent } from "@/db/visit-values";
import { usualForm } from "../../usual/rules";
import { edited } from "../drafting/rules";
import { formChanges, isSameForm } from "./rules";

const before = usualForm("direccion")?.content ?? expect.fail();
const NONE = {
  ...{ purpose: false, rule: false, order: false },
  blocks: { in: [], out: [], changed: [] },
  items: { in: [], out: [], changed: [], moved: [], rescaled: [] },
};

const after = (...edits: Parameters<typeof edited>[1][]): FormContent =>
  edits.reduce((content, edit) => edited(content, edit) ?? expect.fail(), before);

const itemOf = (key: string) => {
  const { key: _, ...item } =
    before.blocks.flatMap(({ items }) => items).find((one) => one.key === key) ?? expect.fail();
  return item;
};

test("a form is not changed by being the same", () => {
  expect(formChanges(before, structuredClone(before))).toEqual(NONE);
});

test("each piece is told by its words of now", () => {
  const gia = itemOf("gia");
  const changes = formChanges(
    before,
    after(
      { piece: "purpose", purpose: "Otra" },
      { piece: "rule", rule: null },
      { piece: "withdraw", key: "horas" },
      { piece: "item", key: "gia", blockKey: "comunidad", item: { ...gia, text: "Hay GIA" } },
      { piece: "item", key: null, blockKey: "gestion", item: { ...gia, text: "Nuevo" } },
      { piece: "block", key: null, block: { title: "Cierre", help: "", kind: "items" } },
      { piece: "withdraw", key: "aulas" },
    ),
  );
  expect(changes).toMatchObject({
    ...{ purpose: true, rule: true, order: false },
    blocks: { in: ["Cierre"], out: ["Aulas que se recorrieron"], changed: [] },
    items: { in: ["Nuevo"], changed: ["Hay GIA"], moved: [], rescaled: [] },
  });
  expect(changes.items.out).toHaveLength(6);
});

test("a change of options or points is told apart: results before and after are not compared", () => {
  const item = itemOf("gia");
  const { scale } = item;
  if (scale.kind !== "levels") return expect.fail();
  const words = { ...scale, options: scale.options.map((option) => ({ ...option, label: "Otra" })) };
  const points = {
    ...scale,
    options: scale.options.map((option) => ({ ...option, points: option.points * 2 })),
  };
  const changed = (now: typeof scale) =>
    formChanges(
      before,
      after({ piece: "item", key: "gia", blockKey: "comunidad", item: { ...item, scale: now } }),
    ).items;
  expect(changed(words)).toMatchObject({ changed: [item.text], rescaled: [] });
  expect(changed(points)).toMatchObject({ changed: [item.text], rescaled: [item.text] });
});

test("an item that goes to another block is the same, elsewhere", () => {
  const item = itemOf("gia");
  const { items, order } = formChanges(
    before,
    after({ piece: "item", key: "gia", blockKey: "gestion", item }),
  );
  expect(items).toEqual({ ...NONE.items, moved: [item.text] });
  expect(order).toBe(false);
});

test("moves there and back change nothing, and a move that counts changes only the order", () => {
  const keys = before.blocks.flatMap(({ key, items }) => [key, ...items.map((item) => item.key)]);
  fc.assert(
    fc.property(fc.constantFrom(...keys), fc.constantFrom("up", "down"), (key, direction) => {
      const moved = after({ piece: "move", key, direction });
      if (isSameForm(before, moved)) return;
      expect(formChanges(before, moved)).toEqual({ ...NONE, order: true });
      const back = direction === "up" ? "down" : "up";
      expect(edited(moved, { piece: "move", key, direction: back })).toEqual(before);
    }),
  );
});
