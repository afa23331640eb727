import fc from "fast-check";
import { expect, test } from "vitest";
import { agreementAcross, agreementOf, distanceOf, type Pair } from "./rules";

const ORDER = ["I", "II", "III", "IV"];
const answer = fc.constantFrom(...ORDER);
const pairs = fc.array(fc.tuple(answer, answer), { minLength: 1, maxLength: 40 });

test("ten scores worked by hand", () => {
  // Rows are what was given, columns what was agreed: 3 of (I, I), 1 of (I, II), 2 of (II, II), 1 of (III, I), 3 of (III, III).
  // Observed: 1·1 + 1·4 = 5. Given 4, 2, 4 of I, II, III; agreed 4, 3, 3: expected (3·4·1 + 3·4·4 + 2·4·1 + 2·3·1 + 4·4·4 + 4·3·1) / 10 = 15.
  const given: Pair[] = [
    ...Array.from({ length: 3 }, (): Pair => ["I", "I"]),
    ["I", "II"],
    ...Array.from({ length: 2 }, (): Pair => ["II", "II"]),
    ["III", "I"],
    ...Array.from({ length: 3 }, (): Pair => ["III", "III"]),
  ];
  const agreement = agreementOf(given, ORDER);
  expect(agreement).toMatchObject({ scores: 10, exact: 0.8, adjacent: 0.9 });
  expect(agreement.kappa).toBeCloseTo(1 - 5 / 15, 10);
});

test("who always says the same as was agreed agrees wholly", () => {
  fc.assert(
    fc.property(fc.array(answer, { minLength: 1 }), (given) => {
      const { exact, adjacent, kappa } = agreementOf(
        given.map((one): Pair => [one, one]),
        ORDER,
      );
      expect([exact, adjacent, kappa]).toEqual([1, 1, new Set(given).size > 1 ? 1 : null]);
    }),
  );
});

test("it is the same whoever is compared with whom, in any order", () => {
  fc.assert(
    fc.property(pairs, (given) => {
      const turned = agreementOf(
        given.map(([a, b]): Pair => [b, a]),
        ORDER,
      );
      const told = agreementOf(given, ORDER);
      expect(agreementOf([...given].sort().reverse(), ORDER)).toEqual(told);
      expect({ ...turned, kappa: 0 }).toEqual({ ...told, kappa: 0 });
      expect(turned.kappa ?? 2).toBeCloseTo(told.kappa ?? 2, 10);
    }),
  );
});

test("exact never passes adjacent, and kappa stays within its bounds", () => {
  fc.assert(
    fc.property(pairs, (given) => {
      const { exact, adjacent, kappa } = agreementOf(given, ORDER);
      expect(exact).toBeLessThanOrEqual(adjacent);
      expect(kappa ?? 0).toBeLessThanOrEqual(1);
      expect(kappa ?? 0).toBeGreaterThanOrEqual(-1);
    }),
  );
});

test("opposite ends of the scale are the worst there is", () => {
  const opposite: Pair[] = [
    ["I", "IV"],
    ["IV", "I"],
  ];
  expect(agreementOf(opposite, ORDER)).toEqual({ scores: 2, exact: 0, adjacent: 0, kappa: -1 });
});

test("an answer that the scale lacks is left out, and of nothing nothing is said", () => {
  expect(agreementOf([["V", "I"]], ORDER)).toEqual({ scores: 0, exact: 0, adjacent: 0, kappa: null });
  expect(agreementOf([], ORDER).kappa).toBeNull();
  expect(distanceOf(["V", "I"], ORDER)).toBeNull();
  expect(distanceOf(["I", "III"], ORDER)).toBe(2);
});

test("scales of other lengths are compared each by its own ranks", () => {
  const told = agreementAcross([
    { pair: ["no", "si"], order: ["no", "si"] },
    { pair: ["IV", "III"], order: ORDER },
  ]);
  expect(told).toMatchObject({ scores: 2, exact: 0, adjacent: 1 });
});
