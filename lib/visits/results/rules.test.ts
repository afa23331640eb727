import { describe, expect, test } from "vitest";
import type { FormContent } from "@/db/visit-values";
import { countsOf, fallsOf, levelItem, lowOf, type ShownItem, shownBlocks } from "./rules";

const rubric: ShownItem = {
  ...{ key: "r1", text: "Involucra" },
  options: ["I", "II", "III", "IV"].map((key) => ({ key, label: key })),
};
const row = (roundId: string, counts: Record<string, number>) => ({
  ...{ place: "r1", roundId, itemKey: "r1", counts, people: 10, countedAt: new Date() },
});

test("the low answers are the two lowest of four, and the lowest of two or three", () => {
  expect([2, 3, 4, 5, 6].map(lowOf)).toEqual([1, 1, 2, 2, 3]);
});

test("the answers of an item are in its order, and those that nobody got are none", () => {
  expect(countsOf(rubric, { IV: 2, I: 1, gone: 9 })).toEqual([1, 0, 0, 2]);
});

describe("an item falls", () => {
  test.each([
    ["when its two lowest grow by ten hundredths", { I: 2, II: 4, III: 4 }, { I: 3, II: 4, III: 3 }, 1],
    ["not when they grow by nine", { II: 50, III: 50 }, { II: 59, III: 41 }, 0],
    ["not when they fall", { II: 7, III: 3 }, { II: 3, III: 7 }, 0],
    ["by its share, however many more people there are", { II: 2, III: 8 }, { II: 12, III: 28 }, 1],
    ["not when what grew is a high level", { III: 6, IV: 4 }, { III: 10 }, 0],
  ])("%s", (_, before, after, falls) => {
    expect(fallsOf([rubric], [row("a", before), row("b", after)], ["a", "b"])).toHaveLength(falls);
  });

  test("from one round where it is told to the next, with how many of how many", () => {
    const rows = [row("a", { II: 2, III: 8 }), row("c", { II: 4, III: 6 })];
    expect(fallsOf([rubric], rows, ["a", "b", "c"])).toEqual([
      { item: rubric, from: { roundId: "a", low: 2, n: 10 }, to: { roundId: "c", low: 4, n: 10 } },
    ]);
  });

  test("never with one round alone", () => {
    expect(fallsOf([rubric], [row("b", { I: 10 })], ["a", "b"])).toEqual([]);
  });
});

test("only items with levels are summed up, and a form without a rule has no level", () => {
  const item = (key: string, scale: object) => ({ key, text: key, scale });
  const content = {
    rule: null,
    blocks: [
      {
        key: "b",
        title: "Bloque",
        items: [item("n", { kind: "number" }), item("l", { kind: "levels", options: rubric.options })],
      },
      { key: "t", title: "Texto", items: [item("t", { kind: "text" })] },
    ],
  } as unknown as FormContent;
  expect(shownBlocks(content).map(({ key, items }) => [key, items.map((one) => one.key)])).toEqual([
    ["b", ["l"]],
  ]);
  expect(levelItem(content)).toEqual([]);
});
