import fc from "fast-check";
import { expect, test } from "vitest";
import { gradeShown, percentOne, told, wilson } from "./rules";

test.each([
  [220_063, 489_029, "45.0 %"],
  [140_839, 414_232, "34.0 %"],
  [1, 2000, "0.1 %"],
  [1, 2001, "0.0 %"],
  [5, 5, "100.0 %"],
  [1, 8, "12.5 %"],
])("%i of %i is %s, half up", (part, whole, text) => {
  expect(percentOne(part, whole)?.replace("\u00a0", " ")).toBe(text);
});

test("without a whole there is no percentage", () => {
  expect(percentOne(3, null)).toBeNull();
  expect(percentOne(3, 0)).toBeNull();
});

const counts = fc.nat(100_000).chain((n) => fc.tuple(fc.nat(n), fc.constant(n)));

test("Wilson's interval holds its proportion and keeps within 0 and 1", () => {
  fc.assert(
    fc.property(counts, ([part, n]) => {
      const found = wilson(part, n);
      expect(found === null).toBe(n === 0);
      if (!found) return;
      const { low, high } = found;
      expect(low).toBeGreaterThanOrEqual(0);
      expect(high).toBeLessThanOrEqual(1);
      expect(low - 1e-12).toBeLessThanOrEqual(part / n);
      expect(high + 1e-12).toBeGreaterThanOrEqual(part / n);
    }),
  );
});

test("Wilson's interval mirrors when parts are counted from the other side, and narrows with more students", () => {
  fc.assert(
    fc.property(counts, ([part, n]) => {
      const [one, other, more] = [wilson(part, n), wilson(n - part, n), wilson(part * 10, n * 10)];
      if (!one || !other || !more) return;
      expect(one.low).toBeCloseTo(1 - other.high, 9);
      expect(more.high - more.low).toBeLessThan(one.high - one.low);
    }),
  );
});

test("Wilson's interval of 10 in 20 is the published one", () => {
  const { low = 0, high = 0 } = wilson(10, 20) ?? {};
  expect([low.toFixed(3), high.toFixed(3)]).toEqual(["0.299", "0.701"]);
});

test.each([
  [0, 0],
  [1, "<10"],
  [9, "<10"],
  [10, 10],
])("%i students are told as %s", (n, text) => {
  expect(told(n)).toBe(text);
});

test.each([
  [null, undefined, null],
  [null, 4, 4],
  [4, undefined, 4],
  [4, 4, 4],
  [4, 2, undefined],
])("a paper of grade %s, with %s chosen, is looked at in %s", (grade, chosen, shown) => {
  expect(gradeShown({ stage: "primary", area: "reading", grade }, chosen)).toBe(shown);
});
