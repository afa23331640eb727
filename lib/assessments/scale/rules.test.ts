import fc from "fast-check";
import { expect, test } from "vitest";
import { type Level, plainCode, rankOf, scaleFaults, startScale } from "./rules";

const withCuts = (...cuts: (number | null)[]): Level[] =>
  cuts.map((cut, i) => ({ name: `Nivel ${i + 1}`, code: String(i + 1), cut }));
const RANGE = { min: 0, max: 1000 };

test.each([
  [[null, 430, 520, 600], []],
  [[null, null], []],
  [[null, 600, 520], [[2, "cut"]]],
  [[null, 430, null], [[2, "cut"]]],
  [[100, 430], [[0, "cut"]]],
  [[null, 0], [[1, "cut"]]],
  [[null, 1001], [[1, "cut"]]],
] as const)("cuts %j have the faults %j", (cuts, faults) => {
  expect(scaleFaults(withCuts(...cuts), RANGE).map(({ level, field }) => [level, field])).toEqual(faults);
});

test("cuts need a measure to cut", () => {
  expect(scaleFaults(withCuts(null, 5), { min: null, max: null })).toHaveLength(1);
});

test("two levels that a file could not tell apart are told", () => {
  const levels = [
    { name: "Inicio", code: "C", cut: null },
    { name: "INÍCIO", code: "B", cut: null },
    { name: "Proceso", code: "inicio", cut: null },
  ];
  expect(scaleFaults(levels, RANGE).map(({ level, field }) => [level, field])).toEqual([
    [1, "name"],
    [2, "code"],
  ]);
});

test.each([
  [429.9, 1],
  [430, 2],
  [519.99, 2],
  [520, 3],
  [600, 4],
  [1000, 4],
])("a measure of %f reaches the level %i", (measure, rank) => {
  expect(rankOf(withCuts(null, 430, 520, 600), measure)).toBe(rank);
});

const scale = fc
  .uniqueArray(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 3 })
  .map((cuts) => withCuts(null, ...cuts.toSorted((a, b) => a - b)));

test("in a scale without faults every measure has one level, and a higher measure never a lower one", () => {
  const measure = fc.double({ min: 0, max: 1000, noNaN: true });
  fc.assert(
    fc.property(scale, measure, measure, (levels, a, b) => {
      expect(scaleFaults(levels, RANGE)).toEqual([]);
      const [low, high] = [rankOf(levels, Math.min(a, b)) ?? 0, rankOf(levels, Math.max(a, b)) ?? 0];
      expect(low).toBeGreaterThanOrEqual(1);
      expect(high).toBeLessThanOrEqual(levels.length);
      expect(low).toBeLessThanOrEqual(high);
    }),
  );
});

test.each([
  ["03", "3"],
  ["3.0", "3"],
  [" Satisfactorio ", "satisfactorio"],
  ["Previo  al Inicio", "previo al inicio"],
])("the code %s is %s", (text, plain) => {
  expect(plainCode(text)).toBe(plain);
});

test("the scales to begin with have no faults", () => {
  expect(scaleFaults(startScale("four"), RANGE)).toEqual([]);
  expect(scaleFaults(startScale("two"), { min: null, max: null })).toEqual([]);
});
