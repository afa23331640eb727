import { array, assert, double, integer, property } from "fast-check";
import { describe, expect, test } from "vitest";
import { beganIn, countMoves, directionOf, mayTell, meanChange, moveRows } from "./rules";

const sumsOf = (changes: number[]) => ({
  measured: changes.length,
  changeSum: changes.reduce((sum, d) => sum + d, 0),
  changeSquares: changes.reduce((sum, d) => sum + d * d, 0),
});
const upTo = (n: number) => Array.from({ length: n }, (_, i) => i + 1);

describe("the mean change of the same students", () => {
  test("has the interval that R's t.test gives for 1 to 10", () => {
    const found = meanChange(sumsOf(upTo(10)));
    expect(found?.mean).toBe(5.5);
    expect(found?.low).toBeCloseTo(3.334149, 3);
    expect(found?.high).toBeCloseTo(7.665851, 3);
  });

  test("takes Student's t under 30 students, and the normal from 30 on", () => {
    const half = (n: number) => {
      const found = meanChange(sumsOf(upTo(n).map((i) => (i % 2 ? 1 : -1))));
      const s = Math.sqrt((n - (n % 2) / n) / (n - 1));
      return ((found?.high ?? 0) - (found?.mean ?? 0)) / (s / Math.sqrt(n));
    };
    expect(half(20)).toBeCloseTo(2.093, 6);
    expect(half(29)).toBeCloseTo(2.048, 6);
    expect(half(30)).toBeCloseTo(1.959964, 6);
    expect(half(400)).toBeCloseTo(1.959964, 6);
  });

  test("is not told of fewer than 10", () => {
    expect(meanChange(sumsOf(upTo(9)))).toBeNull();
    expect(meanChange(sumsOf([]))).toBeNull();
  });

  test("lies within its interval, whatever the changes", () => {
    assert(
      property(
        array(double({ min: -900, max: 900, noNaN: true }), { minLength: 10, maxLength: 60 }),
        (changes) => {
          const found = meanChange(sumsOf(changes));
          expect(found).not.toBeNull();
          if (found) {
            expect(found.low).toBeLessThanOrEqual(found.mean);
            expect(found.high).toBeGreaterThanOrEqual(found.mean);
          }
        },
      ),
    );
  });

  test.each([
    [{ low: 0.1, high: 2 }, "up"],
    [{ low: -2, high: -0.1 }, "down"],
    [{ low: -0.1, high: 2 }, "none"],
    [{ low: 0, high: 2 }, "none"],
    [{ low: 0, high: 0 }, "none"],
  ] as const)("with %j went %s", (interval, direction) => {
    expect(directionOf(interval)).toBe(direction);
  });
});

describe("how students moved between levels", () => {
  const moves = [100, 20, 0, 0, 10, 200, 30, 3, 0, 0, 0, 0, 0, 0, 12, 40];

  test("is by the earlier level, and a row with a small cell tells no total", () => {
    expect(moveRows(moves, 4, 4)).toEqual([
      { cells: [100, 20, 0, 0], total: 120 },
      { cells: [10, 200, 30, 3], total: null },
      { cells: [0, 0, 0, 0], total: 0 },
      { cells: [0, 0, 12, 40], total: 52 },
    ]);
    expect(moveRows(moves, 2, 2)).toEqual([
      { cells: [100, 20], total: 120 },
      { cells: [10, 200], total: 210 },
    ]);
  });

  test("counts who rose, stayed and fell, and where they began", () => {
    expect(countMoves(moves)).toEqual({ up: 53, same: 340, down: 22 });
    expect(beganIn(moves)).toEqual([120, 243, 0, 52]);
  });

  test("loses nobody", () => {
    assert(
      property(array(integer({ min: 0, max: 5000 }), { minLength: 16, maxLength: 16 }), (all) => {
        const total = all.reduce((sum, n) => sum + n, 0);
        const { up, same, down } = countMoves(all);
        expect(up + same + down).toBe(total);
        expect(beganIn(all).reduce((sum, n) => sum + n, 0)).toBe(total);
      }),
    );
  });

  test("tells counts of nobody and of 10 or more", () => {
    expect([mayTell(0, 10, 3000), mayTell(10, 1), mayTell(9)]).toEqual([true, false, false]);
  });
});
