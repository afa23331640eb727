import { expect, test } from "vitest";
import type { FormBlock, FormContent, FormItem, FormScale } from "@/db/visit-values";
import { blankItem } from "./drafting/labels";
import { MOST_BLOCKS, MOST_ITEMS, usualScale } from "./rules";
import { formContentSchema } from "./schema";

const item = (key: string, scale: FormScale = usualScale("progress")): FormItem => ({
  ...{ key, ...blankItem("progress"), text: key, scale },
});
const block = (key: string, items: FormItem[]): FormBlock => ({
  ...{ key, title: key, help: "", kind: "items", items },
});
const form = (blocks: FormBlock[], rule: FormContent["rule"] = null): FormContent => ({
  ...{ purpose: "", blocks, rule },
});

const many = (count: number) => Array.from({ length: count }, (_, i) => `k${i}`);
const { options } = usualScale("progress");
const scale = (changed: typeof options): FormScale => ({ ...usualScale("progress"), options: changed });
const one = (of: FormScale) => form([block("a", [item("b", of)])]);
const levels = (basis: "percent" | "points", ...starts: number[]) =>
  form([], { basis, levels: starts.map((from, i) => ({ key: `l${i}`, label: "x", from })) });

test.each<[string, FormContent]>([
  ["a blank draft", form([])],
  ["as many blocks as it may", form(many(MOST_BLOCKS).map((key) => block(key, [])))],
  [
    "as many items as it may",
    form([
      block(
        "a",
        many(MOST_ITEMS).map((key) => item(key)),
      ),
    ]),
  ],
  ["levels in order", levels("points", 0, 120)],
])("%s is a form", (_, content) => {
  expect(formContentSchema.parse(content)).toEqual(content);
});

test.each<[string, FormContent]>([
  ["two blocks with a key", form([block("a", []), block("a", [])])],
  ["two items with a key, in two blocks", form([block("a", [item("x")]), block("b", [item("x")])])],
  ["a key that every object has", form([block("a", [item("constructor")])])],
  ["a key that begins as no word does", form([block("a", [item("__proto__")])])],
  ["a block too many", form(many(MOST_BLOCKS + 1).map((key) => block(key, [])))],
  [
    "an item too many, in two blocks",
    form([
      block(
        "a",
        many(MOST_ITEMS).map((key) => item(key)),
      ),
      block("b", [item("x")]),
    ]),
  ],
  ["an item without words", form([block("a", [{ ...item("b"), text: "" }])])],
  ["a scale of one option", one(scale(options.slice(0, 1)))],
  ["a scale from the highest", one(scale(options.toReversed()))],
  ["two options that give the same", one(scale(options.map((option) => ({ ...option, points: 1 }))))],
  ["two options with a key", one(scale(options.map((option) => ({ ...option, key: "a" }))))],
  ["points in thousandths", one(scale(options.map((o, i) => ({ ...o, points: i + 0.001 }))))],
  ["a number without room", one({ kind: "number", min: 3, max: 3, unit: "" })],
  ["a weight below nothing", form([block("a", [{ ...item("b"), weight: -1 }])])],
  ["one level", levels("points", 0)],
  ["levels that go down", levels("points", 5, 3)],
  ["a percentage past 100", levels("percent", 0, 101)],
])("%s is none", (_, content) => {
  expect(formContentSchema.safeParse(content).success).toBe(false);
});
