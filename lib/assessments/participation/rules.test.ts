import fc from "fast-check";
import { expect, test } from "vitest";
import { postStratify, type Stratum, sharesOf } from "./rules";

test("each stratum weighs as many as were programmed", () => {
  // 3/4 of the programmed are where 20 % reached the top, and 1/4 where 60 % did: 0.75·0.2 + 0.25·0.6.
  const found = postStratify([
    { programmed: 300, assessed: 50, top: 10 },
    { programmed: 100, assessed: 100, top: 60 },
  ]);
  expect(found?.share).toBeCloseTo(0.3, 12);
  // 0.75²·0.16/49 + 0.25²·0.24/99 = 0.0018367 + 0.0001515; its root, 0.044590; times 1.96, 0.087394.
  expect((found?.interval.high ?? 0) - 0.3).toBeCloseTo(0.087394, 5);
  expect(found?.covered).toBe(1);
});

test("a stratum with fewer than 10 assessed says nothing, and the page is told how much is left", () => {
  const found = postStratify([
    { programmed: 300, assessed: 30, top: 15 },
    { programmed: 100, assessed: 9, top: 0 },
  ]);
  expect(found).toMatchObject({ share: 0.5, covered: 0.75 });
});

test.each([[[]], [[{ programmed: 0, assessed: 50, top: 5 }]], [[{ programmed: 50, assessed: 9, top: 5 }]]])(
  "nothing is told of %o",
  (strata) => {
    expect(postStratify(strata)).toBeNull();
  },
);

const stratum = fc
  .record({
    assessed: fc.integer({ min: 10, max: 500 }),
    more: fc.integer({ min: 0, max: 900 }),
    top: fc.nat(500),
  })
  .map(
    ({ assessed, more, top }): Stratum => ({
      programmed: assessed + more,
      assessed,
      top: Math.min(top, assessed),
    }),
  );

test("it lies between the lowest and the highest stratum, and is the raw share when all were assessed alike", () => {
  fc.assert(
    fc.property(fc.array(stratum, { minLength: 1, maxLength: 12 }), (strata) => {
      const shares = strata.map(({ top, assessed }) => top / assessed);
      const found = postStratify(strata);
      expect(found?.share).toBeGreaterThanOrEqual(Math.min(...shares) - 1e-9);
      expect(found?.share).toBeLessThanOrEqual(Math.max(...shares) + 1e-9);
      const census = strata.map((one) => ({ ...one, programmed: one.assessed * 3 }));
      const sum = (of: "top" | "assessed") => strata.reduce((total, one) => total + one[of], 0);
      expect(postStratify(census)?.share).toBeCloseTo(sum("top") / sum("assessed"), 9);
    }),
  );
});

test("the shares of groups are of their own whole", () => {
  expect(
    sharesOf([
      { programmed: 30, assessed: 5 },
      { programmed: 10, assessed: 15 },
    ]),
  ).toEqual([
    { programmed: 0.75, assessed: 0.25 },
    { programmed: 0.25, assessed: 0.75 },
  ]);
  expect(sharesOf([{ programmed: 10, assessed: 0 }])).toEqual([{ programmed: 1, assessed: null }]);
});
