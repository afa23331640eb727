import { describe, expect, test } from "vitest";
import type { FormContent } from "@/db/visit-values";
import { COMMITMENTS_KEY, LEVEL_KEY } from "../totals/rules";
import {
  countedPeople,
  countsOf,
  fallsOf,
  lastTold,
  levelItem,
  lowOf,
  type ShownItem,
  shownBlocks,
} from "./rules";

const rubric: ShownItem = {
  ...{ key: "r1", text: "Involucra" },
  options: ["I", "II", "III", "IV"].map((key) => ({ key, label: key })),
};
const held = (...ids: string[]) => ids.map((roundId) => ({ roundId, ugel: null }));
const row = (roundId: string, counts: Record<string, number>) => ({
  ...{ place: "r1", roundId, itemKey: "r1", counts, people: 10, countedAt: new Date() },
});

test("the low answers are the two lowest of four, and the lowest of two or three", () => {
  expect([2, 3, 4, 5, 6].map(lowOf)).toEqual([1, 1, 2, 2, 3]);
});

test("the sums are of as many as were observed, whatever teachers a matrix tells and whoever promised", () => {
  const blocks = [
    { key: "aula", title: "", kind: "items" as const, items: [rubric] },
    { key: "doc", title: "", kind: "matrix" as const, items: [{ ...rubric, key: "m1" }] },
  ];
  const of = (itemKey: string, people: number) => ({ itemKey, people });
  const rows = [of("r1", 10), of(LEVEL_KEY, 12), of("m1", 40), of(COMMITMENTS_KEY, 15)];
  expect(countedPeople(rows, blocks)).toBe(12);
  expect(countedPeople([of("m1", 40)], blocks)).toBe(0);
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
    expect(fallsOf([rubric], [row("a", before), row("b", after)], held("a", "b"))).toHaveLength(falls);
  });

  test("from one round where it is told to the next, with how many of how many", () => {
    const rows = [row("a", { II: 2, III: 8 }), row("c", { II: 4, III: 6 })];
    expect(fallsOf([rubric], rows, held("a", "b", "c"))).toEqual([
      { item: rubric, from: { roundId: "a", low: 2, n: 10 }, to: { roundId: "c", low: 4, n: 10 } },
    ]);
  });

  test("from a round of a UGEL that keeps its own to its next one, never to the region's", () => {
    const rounds = [
      ...held("a"),
      { roundId: "own1", ugel: "03" },
      ...held("b"),
      { roundId: "own2", ugel: "03" },
    ];
    const rows = [
      ...[row("a", { I: 1, III: 9 }), row("own1", { I: 5, III: 5 })],
      ...[row("b", { I: 1, III: 9 }), row("own2", { I: 6, III: 4 })],
    ];
    expect(fallsOf([rubric], rows, rounds).map(({ from, to }) => [from.roundId, to.roundId])).toEqual([
      ["own1", "own2"],
    ]);
  });

  test("never with one round alone", () => {
    expect(fallsOf([rubric], [row("b", { I: 10 })], held("a", "b"))).toEqual([]);
  });
});

test("the parts are told in the last round of the whole place, and in that of a UGEL when there is no other", () => {
  const rounds = [...held("a", "b"), { roundId: "own", ugel: "03" }];
  expect(lastTold(rounds, [row("a", {}), row("own", {})])?.roundId).toBe("a");
  expect(lastTold(rounds, [row("own", {})])?.roundId).toBe("own");
  expect(lastTold(rounds, [])?.roundId).toBe("b");
  expect(lastTold([], [])).toBeUndefined();
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
