import { array, assert, double, integer, property, record } from "fast-check";
import { describe, expect, test } from "vitest";
import { bandsOf, FEWEST, type Measured, quantile, SIMILAR } from "./rules";

const network = (i: number, facts: Partial<Measured> = {}): Measured => ({
  ...{ place: `r1.u1.n${String(i).padStart(4, "0")}`, n: 100, top: 50 },
  ...{ earlierN: 0, earlierTop: 0, programmed: null, ...facts },
});
const many = (n: number, facts: (i: number) => Partial<Measured>) =>
  Array.from({ length: n }, (_, i) => network(i, facts(i)));
const bandOf = (networks: Measured[], i: number) =>
  bandsOf(networks).find(({ place }) => place === network(i).place);

describe("a quantile", () => {
  test.each([
    [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 0.25, 3.25],
    [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 0.5, 5.5],
    [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 0.75, 7.75],
    [[1, 2, 4, 8], 0.25, 1.75],
    [[7], 0.75, 7],
  ])("of %j at %d is what R's type 7 gives: %d", (values, q, found) => {
    expect(quantile(values, q)).toBeCloseTo(found, 12);
  });

  test("lies between the least and the most, and rises", () => {
    assert(
      property(array(double({ min: 0, max: 1, noNaN: true }), { minLength: 1 }), (values) => {
        const sorted = [...values].sort((a, b) => a - b);
        const [low, middle, high] = [0.25, 0.5, 0.75].map((q) => quantile(sorted, q));
        const ends = [sorted[0] ?? 0, low ?? 0, middle ?? 0, high ?? 0, sorted.at(-1) ?? 0];
        expect(ends).toEqual([...ends].sort((a, b) => a - b));
      }),
    );
  });
});

describe("the band of a network", () => {
  test("is of the 20 that began nearest to it, itself left out", () => {
    // Network i began with i %, and has 100 - i % now.
    const networks = many(60, (i) => ({ earlierN: 100, earlierTop: i, top: 100 - i }));
    const band = bandOf(networks, 30);
    // 20 to 29 and 31 to 40 began nearest: they have 60 to 69 % and 71 to 80 %.
    expect(band).toMatchObject({ basis: "start", networks: SIMILAR });
    expect(band?.low).toBeCloseTo(0.6475, 9);
    expect(band?.middle).toBeCloseTo(0.7, 9);
    expect(band?.high).toBeCloseTo(0.7525, 9);
  });

  test("is of those of its size where it has no earlier round", () => {
    const networks = many(40, (i) => ({ programmed: 1000 + i * 10, top: i }));
    const band = bandOf(networks, 0);
    expect(band).toMatchObject({ basis: "size", networks: SIMILAR });
    expect(band?.middle).toBeCloseTo(0.105, 9);
  });

  test("is of those of its size where too few began as it did", () => {
    const networks = many(30, (i) => ({
      ...{ programmed: 1000 + i },
      ...(i < FEWEST ? { earlierN: 50, earlierTop: 10 } : {}),
    }));
    expect(bandOf(networks, 0)).toMatchObject({ basis: "size" });
  });

  test("is none with fewer than 8 similar ones, or where fewer than 10 were assessed", () => {
    expect(bandsOf(many(FEWEST, () => ({ programmed: 100 })))).toEqual([]);
    expect(bandsOf(many(FEWEST + 1, () => ({ programmed: 100 })))).toHaveLength(FEWEST + 1);
    const few = [...many(20, () => ({ programmed: 100 })), network(99, { n: 9, top: 1, programmed: 100 })];
    expect(bandOf(few, 99)).toBeUndefined();
    // Nor is it one of those that others are compared with.
    expect(bandOf(few, 0)).toMatchObject({ networks: 19 });
  });

  test("does not depend on the order, nor on how the network itself did", () => {
    const facts = record({
      n: integer({ min: 10, max: 500 }),
      share: integer({ min: 0, max: 10 }),
      earlierTop: integer({ min: 0, max: 100 }),
    });
    assert(
      property(array(facts, { minLength: 9, maxLength: 40 }), (all) => {
        const networks = all.map(({ n, share, earlierTop }, i) =>
          network(i, { n, top: Math.floor((n * share) / 10), earlierN: 100, earlierTop }),
        );
        const band = bandOf(networks, 0);
        expect(bandOf([...networks].reverse(), 0)).toEqual(band);
        const better = networks.map((one, i) => (i === 0 ? { ...one, top: one.n } : one));
        expect(bandOf(better, 0)).toEqual(band);
      }),
    );
  });
});
