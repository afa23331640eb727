import fc from "fast-check";
import { expect, test } from "vitest";
import { tellable } from "../../totals/rules";
import {
  againstBefore,
  againstWhole,
  blankShare,
  byDifficulty,
  compareGroups,
  compareItems,
  differenceInterval,
  differenceText,
  directionOf,
  pointsText,
  rightShare,
  sumTallies,
  type Tally,
} from "./rules";

const of = (part: number, n: number) => ({ part, n });

test.each([
  [56, 70, 48, 80, 0.0524, 0.3339],
  [9, 10, 3, 10, 0.1705, 0.809],
  [6, 7, 2, 7, 0.0582, 0.8062],
  [5, 56, 0, 29, -0.0381, 0.1926],
  [0, 10, 0, 20, -0.1611, 0.2775],
  [10, 10, 0, 10, 0.6075, 1],
])("Newcombe's table II, method 10: %i/%i − %i/%i is %f to %f", (a, m, b, n, low, high) => {
  const interval = differenceInterval(of(a, m), of(b, n));
  expect(interval?.low).toBeCloseTo(low, 4);
  expect(interval?.high).toBeCloseTo(high, 4);
});

test("nobody is compared with nobody", () => {
  expect(differenceInterval(of(0, 0), of(1, 2))).toBeNull();
});

test("a place is compared with the rest of the whole that it counts in", () => {
  // 30 of 100 here, 60 of 100 in the rest: 45 % in all. Here it is 15 points below, half of the 30 to the rest.
  const found = againstWhole(of(30, 100), of(90, 200));
  const rest = differenceInterval(of(30, 100), of(60, 100));
  expect(found?.value).toBeCloseTo(-0.15, 12);
  expect(found?.interval.low).toBeCloseTo((rest?.low ?? 0) / 2, 12);
  expect(found?.interval.high).toBeCloseTo((rest?.high ?? 0) / 2, 12);
  expect(directionOf(found)).toBe("harder");
});

test.each([
  ["fewer than ten here", of(3, 9), of(30, 100)],
  ["fewer than ten in the rest", of(30, 91), of(33, 100)],
  ["the whole itself", of(30, 100), of(30, 100)],
])("%s: nothing is compared", (_name, own, whole) => {
  expect(againstWhole(own, whole)).toBeNull();
  expect(directionOf(againstWhole(own, whole))).toBeNull();
});

const place = fc
  .record({ n: fc.integer({ min: 10, max: 500 }), more: fc.integer({ min: 10, max: 50_000 }) })
  .chain(({ n, more }) =>
    fc.record({
      own: fc.integer({ min: 0, max: n }).map((part) => of(part, n)),
      rest: fc.integer({ min: 0, max: more }).map((part) => of(part, more)),
    }),
  );

test("the difference is within its interval, and is that of the two shares", () => {
  fc.assert(
    fc.property(place, ({ own, rest }) => {
      const whole = of(own.part + rest.part, own.n + rest.n);
      const found = againstWhole(own, whole);
      expect(found?.value).toBeCloseTo(own.part / own.n - whole.part / whole.n, 10);
      expect(found?.interval.low).toBeLessThanOrEqual((found?.value ?? 0) + 1e-9);
      expect(found?.interval.high).toBeGreaterThanOrEqual((found?.value ?? 0) - 1e-9);
    }),
  );
});

test.each([
  [{ low: -0.2, high: -0.01 }, "harder"],
  [{ low: -0.2, high: 0.01 }, null],
  [{ low: 0, high: 0.2 }, null],
  [{ low: 0.01, high: 0.2 }, "easier"],
])("an interval of %j is %s", (interval, direction) => {
  expect(directionOf({ value: 0, interval })).toBe(direction);
});

test("a blank is not right, and is told apart", () => {
  const tally: Tally = { taken: 20, answered: [18, 20], correct: [9, 20] };
  expect(rightShare(tally, 1)).toEqual(of(9, 20));
  expect(blankShare(tally, 1)).toEqual(of(2, 20));
  expect(blankShare(tally, 2)).toEqual(of(0, 20));
});

const tally = fc.array(fc.nat(100), { minLength: 3, maxLength: 3 }).map<Tally>((correct) => ({
  taken: 100,
  answered: correct.map((n) => Math.min(100, n + 5)),
  correct,
}));

test("tallies add up in any order", () => {
  fc.assert(
    fc.property(fc.array(tally, { minLength: 1, maxLength: 6 }), (tallies) => {
      const sum = sumTallies(tallies);
      expect(sum).toEqual(sumTallies(tallies.toReversed()));
      expect(sum.taken).toBe(100 * tallies.length);
      expect(sum.correct[1]).toBe(tallies.reduce((n, { correct }) => n + (correct[1] ?? 0), 0));
    }),
  );
});

const item = (number: number, competence: string) => ({ number, competence, capacity: null, anchor: null });
const ITEMS = [item(1, "Obtiene"), item(2, "Infiere"), item(3, "Infiere")];
const OWN: Tally = { taken: 100, answered: [100, 90, 100], correct: [60, 20, 40] };
const WHOLE: Tally = { taken: 1000, answered: [1000, 950, 990], correct: [600, 500, 600] };

test("items are sorted by difficulty when asked, and competences by how far they are from the whole", () => {
  const items = compareItems(ITEMS, OWN, WHOLE);
  expect(byDifficulty(items).map(({ number }) => number)).toEqual([2, 3, 1]);
  const [first, second] = compareGroups(items);
  expect(first).toMatchObject({ name: "Infiere", items: 2 });
  expect(first?.own).toBeCloseTo(0.3, 12);
  expect(first?.difference?.value).toBeCloseTo(-0.25, 12);
  expect(directionOf(first?.difference ?? null)).toBe("harder");
  expect(second).toMatchObject({ name: "Obtiene" });
  expect(directionOf(second?.difference ?? null)).toBeNull();
});

test("a paper of one competence is told apart by its capacities, when all its items have one", () => {
  const lee = (number: number, capacity: string | null) => ({
    number,
    competence: "Lee",
    capacity,
    anchor: null,
  });
  const names = (capacity: string | null) =>
    compareGroups(compareItems([lee(1, "Obtiene"), lee(2, capacity)], OWN, WHOLE)).map(({ name }) => name);
  expect(names("Infiere").toSorted()).toEqual(["Infiere", "Obtiene"]);
  expect(names(null)).toEqual(["Lee"]);
});

test("a competence of one item has that item's interval", () => {
  const [only] = compareItems([item(1, "Obtiene")], OWN, WHOLE);
  expect(compareGroups(only ? [only] : [])[0]?.difference).toEqual(only?.difference);
});

test("an earlier time is compared when both have enough students", () => {
  expect(againstBefore(of(6, 10), of(4, 9))).toBeNull();
  expect(againstBefore(of(60, 100), of(40, 100))?.value).toBeCloseTo(0.2, 12);
});

test.each([
  [-0.0712, "−7.1"],
  [0.25, "+25.0"],
  [-0.0004, "0.0"],
])("%f is told as %s points", (value, text) => {
  expect(pointsText(value)).toBe(text);
});

test("a difference is told with its interval", () => {
  expect(differenceText({ value: -0.071, interval: { low: -0.132, high: -0.01 } })).toBe(
    "−7.1 (−13.2 a −1.0)",
  );
});

test.each([
  [[28, 6], []],
  [
    [28, 30],
    [28, 30],
  ],
  [[28, 30, 6], [30]],
  [[6, 5, 30], [30]],
  [[9], []],
  [[0, 12], [12]],
])("of sections of %j students those of %j are told", (sizes, told) => {
  const shown = tellable(sizes.map((taken) => ({ taken })));
  expect([...shown].map(({ taken }) => taken)).toEqual(told);
});

test("what is not told cannot be subtracted: it is nothing, or ten students or more, or all that there is", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 8 }), (sizes) => {
      const sections = sizes.map((taken) => ({ taken }));
      const shown = tellable(sections);
      const out = sections.filter((section) => section.taken > 0 && !shown.has(section));
      const left = out.reduce((sum, { taken }) => sum + taken, 0);
      expect(left === 0 || left >= 10 || shown.size === 0).toBe(true);
      for (const { taken } of shown) expect(taken).toBeGreaterThanOrEqual(10);
    }),
  );
});
