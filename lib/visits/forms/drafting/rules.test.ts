import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { FormContent } from "@/db/visit-values";
import { USUAL_FORMS, usualForm } from "../../usual/rules";
import { scaleChoice, scaleChoices } from "../labels";
import { itemsOf } from "../rules";
import { formContentSchema } from "../schema";
import { blankItem, itemTyped, itemValues, ruleValues, theirPiece } from "./labels";
import { type DraftEdit, edited, freshKey } from "./rules";
import { blockSchema, itemSchema, ruleSchema } from "./schema";

const blank: FormContent = { purpose: "", blocks: [], rule: null };
const form = usualForm("aula")?.content ?? expect.fail();
const seen = { formId: "019ac000-0000-7000-8000-000000000001", version: "1" };

test.each([
  ["Clima de aula", [], "clima_de_aula"],
  ["Clima de aula", ["clima_de_aula"], "clima_de_aula_2"],
  ["Constructor", [], "constructor_2"],
  ["Level", [], "level_2"],
  ["¿?", [], "s"],
])("«%s» beside %j gets the key %s", (text, taken, key) => {
  expect(freshKey(text, taken)).toBe(key);
});

test("a block and an item with the same words have keys of their own", () => {
  const block = { title: "Aula", help: "", kind: "items" } as const;
  const item = { ...blankItem("text"), text: "Aula" };
  const made = edited(blank, { piece: "block", key: null, block });
  const both = made && edited(made, { piece: "item", key: null, blockKey: "aula", item });
  const all = both && edited(both, { piece: "block", key: null, block: { ...block, title: "Aula 2" } });
  expect(all?.blocks).toMatchObject([{ key: "aula", items: [{ key: "aula_2" }] }, { key: "aula_2_2" }]);
});

test("what an edit is about and is not there any more is not brought back", () => {
  const { key: _, ...item } = form.blocks[1]?.items[0] ?? expect.fail();
  const gone: DraftEdit[] = [
    { piece: "block", key: "zz", block: { title: "x", help: "", kind: "items" } },
    { piece: "item", key: "zz", blockKey: "aula", item },
    { piece: "item", key: null, blockKey: "zz", item },
    { piece: "move", key: "zz", direction: "up" },
    { piece: "withdraw", key: "zz" },
  ];
  for (const edit of gone) expect(edited(form, edit)).toBeNull();
});

const title = fc.string({ minLength: 1, maxLength: 30 }).filter((text) => text.trim() !== "");
const someEdit = fc.oneof(
  title.map((text) => ({ piece: "block", key: null, block: { title: text, help: "", kind: "items" } })),
  fc.tuple(title, fc.nat(4)).map(([text, at]) => ({ piece: "item" as const, text, at })),
  fc
    .tuple(fc.constantFrom("up", "down"), fc.nat(9))
    .map(([direction, at]) => ({ piece: "move", direction, at })),
  fc.nat(9).map((at) => ({ piece: "withdraw", at })),
);

test("whatever is done to a draft, its pieces fit together and no two have the same key", () => {
  fc.assert(
    fc.property(fc.array(someEdit, { maxLength: 15 }), (edits) => {
      let content = blank;
      for (const one of edits) {
        const keys = [
          ...content.blocks.map(({ key }) => key),
          ...itemsOf(content).map(({ item }) => item.key),
        ];
        const at = "at" in one ? one.at : 0;
        const edit = (
          one.piece === "item" && "text" in one
            ? {
                piece: "item",
                key: null,
                blockKey: content.blocks[at]?.key ?? "zz",
                item: { ...blankItem("yes_no"), text: one.text },
              }
            : { ...one, ...(one.piece !== "block" && { key: keys[at] ?? "zz" }) }
        ) as DraftEdit;
        content = edited(content, edit) ?? content;
        const now = [
          ...content.blocks.map(({ key }) => key),
          ...itemsOf(content).map(({ item }) => item.key),
        ];
        expect(new Set(now).size).toBe(now.length);
      }
      expect(formContentSchema.safeParse(content).success).toBe(true);
    }),
  );
});

describe("what the pages of the builder send", () => {
  test.each(
    USUAL_FORMS.flatMap(({ name, content }) =>
      itemsOf(content).map(({ block, item }) => [`${name}: ${item.text}`, block.key, item] as const),
    ),
  )("%s comes back as it was", (_, blockKey, item) => {
    const { key, ...rest } = item;
    const read = itemSchema.parse({ ...seen, key, blockKey, ...itemValues(item) });
    expect(read.edit).toEqual({ piece: "item", key, blockKey, item: rest });
  });

  test.each(USUAL_FORMS.map(({ name, content }) => [name, content.rule] as const))(
    "the levels of %s come back as they were",
    (_, rule) => {
      expect(ruleSchema.parse({ ...seen, ...ruleValues(rule) }).edit.rule).toEqual(rule);
    },
  );

  const faultsOf = (scale: (typeof scaleChoices)[number], changes: Record<string, unknown>) =>
    itemSchema
      .safeParse({ ...seen, blockKey: "aula", ...itemValues(blankItem(scale)), text: "Algo", ...changes })
      .error?.issues.map(({ path }) => path.join("."));

  test.each(scaleChoices)("a new item of %s needs no more than its words", (scale) => {
    expect(faultsOf(scale, {})).toBeUndefined();
    expect(faultsOf(scale, { text: " " })).toEqual(["text"]);
  });

  const option = (label: string, points: string, more = {}) => ({ label, points, ...more });

  test.each<[string, (typeof scaleChoices)[number], Record<string, unknown>, string]>([
    ["one option", "yes_no", { options: [option("Sí", "1")] }, "options"],
    ["no option", "yes_no", { options: undefined }, "options"],
    [
      "points that go down",
      "yes_no",
      { options: [option("Sí", "1"), option("No", "0")] },
      "options.1.points",
    ],
    ["points that stay", "yes_no", { options: [option("A", "1"), option("B", "1")] }, "options.1.points"],
    [
      "points that are no number",
      "yes_no",
      { options: [option("A", "uno"), option("B", "1")] },
      "options.0.points",
    ],
    [
      "a key that comes twice",
      "yes_no",
      { options: [option("A", "0", { key: "a" }), option("B", "1", { key: "a" })] },
      "options.1.points",
    ],
    [
      "a key of every object",
      "yes_no",
      { options: [option("A", "0", { key: "__proto__" }), option("B", "1")] },
      "options.0.key",
    ],
    [
      "seven options",
      "yes_no",
      { options: Array.from({ length: 7 }, (_, i) => option(`${i}`, `${i}`)) },
      "options",
    ],
    ["limits the wrong way", "number", { min: "5", max: "5" }, "max"],
    ["no limit", "number", { max: undefined }, "max"],
    ["a weight below nothing", "progress", { weight: "-1" }, "weight"],
    [
      "thirteen commitments",
      "text",
      { bank: Array.from({ length: 13 }, (_, i) => `c${i}`).join("\n") },
      "bank",
    ],
    ["a commitment without end", "text", { bank: "x".repeat(301) }, "bank.0"],
  ])("%s is told at its field", (_, scale, changes, field) => {
    expect(faultsOf(scale, changes)).toContain(field);
  });

  test.each<[string, string, [string, string][], string]>([
    ["one level", "percent", [["A", "0"]], "levels"],
    [
      "levels that go down",
      "points",
      [
        ["A", "5"],
        ["B", "3"],
      ],
      "levels.1.from",
    ],
    [
      "a percentage past 100",
      "percent",
      [
        ["A", "0"],
        ["B", "101"],
      ],
      "levels.1.from",
    ],
  ])("%s is told at its field", (_, basis, levels, field) => {
    const rows = levels.map(([label, from]) => ({ label, from }));
    const read = ruleSchema.safeParse({ ...seen, basis, levels: rows });
    expect(read.error?.issues.map(({ path }) => path.join("."))).toContain(field);
  });

  test("empty rows are none, lines of the bank are tidied and counted once", () => {
    const options = [option("No", "0"), undefined, {}, option("Sí", "1")];
    const typed = { ...seen, blockKey: "aula", scale: "yes_no", text: "Algo" };
    const { edit } = itemSchema.parse({ ...typed, options, bank: " Uno \n\nUno\n Dos\u200b  dos" });
    expect(edit.item.bank).toEqual(["Uno", "Dos dos"]);
    expect(edit.item.scale).toMatchObject({ options: [{ key: "no" }, { key: "si" }] });
    expect(blockSchema.parse({ ...seen, title: "Aula", kind: "items" }).edit).toMatchObject({ key: null });
  });

  test.each(
    USUAL_FORMS.flatMap(({ name, content }) =>
      itemsOf(content).map(({ item }) => [`${name}: ${item.text}`, item] as const),
    ),
  )("%s reads while it is typed as it does once saved", (_, { key: _key, scale, ...item }) => {
    const typed = itemTyped(itemValues({ ...item, scale }), scaleChoice(scale));
    expect(typed).toMatchObject(item);
    if (scale.kind !== "levels" || typed.scale.kind !== "levels") expect(typed.scale).toEqual(scale);
    else {
      const wordsOf = (options: typeof scale.options) =>
        options.map(({ label, descriptor }) => [label, descriptor]);
      expect(wordsOf(typed.scale.options)).toEqual(wordsOf(scale.options));
      expect(typed.scale.na).toBe(scale.na);
    }
  });

  test("what somebody else wrote is told under the names of the fields", () => {
    const item = itemsOf(form).find((one) => one.item.key === "respeto")?.item ?? expect.fail();
    const { key, ...rest } = item;
    const theirs = theirPiece(form, { piece: "item", key, blockKey: "aula", item: rest });
    expect(theirs).toMatchObject({ text: item.text, "options[3].points": "4", required: "on" });
  });
});
