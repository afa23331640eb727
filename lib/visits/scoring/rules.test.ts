import fc from "fast-check";
import { expect, test } from "vitest";
import type { Answers, FormContent } from "@/db/visit-values";
import { rubric } from "@/tests/factories/rubrics";
import { levelOf, pointsOf, scoresOf } from "./rules";

const LEVELS = ["I", "II", "III", "IV"];
const form: FormContent = {
  purpose: "",
  rule: {
    basis: "percent",
    levels: [
      { key: "low", label: "Bajo", from: 0 },
      { key: "high", label: "Alto", from: 75 },
    ],
  },
  blocks: [
    { key: "a", title: "", help: "", kind: "items", items: [rubric("r1"), rubric("r2", { weight: 2 })] },
    { key: "m", title: "", help: "", kind: "matrix", items: [rubric("r3")] },
  ],
};
const told = (answers: Answers, teachers: Answers[] = []) =>
  scoresOf(form, {
    answers,
    subjects: { m: teachers.map((t, i) => ({ id: `${i}`, name: "", detail: "", answers: t })) },
  });

test("weights count, and what does not apply leaves the denominator", () => {
  const both = told({ r1: { option: "II" }, r2: { option: "IV" } });
  expect(pointsOf(form, both)).toEqual({ points: 10, possible: 12 });
  const one = told({ r1: { option: "II" }, r2: { na: true, option: "IV" } });
  expect(pointsOf(form, one)).toEqual({ points: 2, possible: 4 });
  expect(pointsOf(form, told({ r1: { na: true }, r2: { na: true } }))).toBeNull();
});

test("each teacher of a matrix is a score of her own, from 1", () => {
  const scores = told({}, [{ r3: { option: "I" } }, { r3: { option: "IV" } }]);
  expect(scores.map(({ subject, option }) => [subject, option])).toEqual([
    [1, "I"],
    [2, "IV"],
  ]);
});

test("an answer that the scale does not have is none", () => {
  expect(told({ r1: { option: "V" }, zz: { option: "I" } })).toEqual([]);
});

test.each([
  [{ points: 3, possible: 4 }, "high"],
  [{ points: 74.99, possible: 100 }, "low"],
  [{ points: 0, possible: 4 }, "low"],
  [null, null],
])("%o is %s", (scored, level) => {
  expect(levelOf(form.rule, scored)).toBe(level);
});

test("a better answer never lowers the points, and they never pass those possible", () => {
  const rank = fc.nat({ max: 3 });
  const of = (r1: number, r2: number) =>
    pointsOf(form, told({ r1: { option: LEVELS[r1] }, r2: { option: LEVELS[r2] } }));
  fc.assert(
    fc.property(rank, rank, rank, (a, b, c) => {
      const scored = of(a, b);
      expect(scored?.points).toBeLessThanOrEqual(scored?.possible ?? 0);
      expect(of(Math.max(a, c), b)?.points).toBeGreaterThanOrEqual(scored?.points ?? 0);
    }),
  );
});
