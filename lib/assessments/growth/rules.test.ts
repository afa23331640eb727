import { array, assert, double, integer, property } from "fast-check";
import { describe, expect, test } from "vitest";
import { beganIn, countMoves, directionOf, mayTell, meanChange, moveRows, toldMoves } from "./rules";

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
  const moves = [100, 20, 0, 0, 10, 200, 30, 3, 0, 0, 0, 0, 0, 5, 12, 40];

  test("is by the earlier level, and a row with a small cell tells no total", () => {
    expect(moveRows(moves, 4, 4)).toEqual([
      { cells: [100, 20, 0, 0], total: 120 },
      { cells: [10, 200, 30, "few"], total: null },
      { cells: [0, 0, 0, 0], total: 0 },
      { cells: [0, "few", 12, 40], total: null },
    ]);
    expect(moveRows(moves, 1, 2)).toEqual([{ cells: [100, 20], total: 120 }]);
  });

  test("does not let a single small cell be taken from the whole", () => {
    const single = moves.with(13, 0);
    expect(moveRows(single, 4, 4)).toEqual([
      { cells: [100, "withheld", 0, 0], total: null },
      { cells: [10, 200, 30, "few"], total: null },
      { cells: [0, 0, 0, 0], total: 0 },
      { cells: [0, 0, 12, 40], total: 52 },
    ]);
    expect(countMoves(single)).toEqual({ up: 53, same: 340, down: 22 });
    // Of those who rose, nobody else: one who stayed goes untold, and how many rose with her.
    const alone = [20, 3, 0, 0, 0, 15, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
    expect(toldMoves(alone).slice(0, 6)).toEqual([20, "few", 0, 0, 0, "withheld"]);
    expect(countMoves(alone)).toBeNull();
  });

  test("tells either no cell of a way or at least two that are not told", () => {
    assert(
      property(array(integer({ min: 0, max: 25 }), { minLength: 16, maxLength: 16 }), (all) => {
        const untold = toldMoves(all).filter((one) => typeof one !== "number").length;
        expect(untold === 1 && all.filter((n) => n > 0).length > 1).toBe(false);
      }),
    );
  });

  test("counts who rose, stayed and fell where no small cell shows, and where they began", () => {
    expect(countMoves(moves)).toBeNull();
    expect(countMoves([100, 20, 0, 0, 10, 200, 30, 11])).toEqual({ up: 61, same: 300, down: 10 });
    expect(beganIn(moves)).toEqual([120, 243, 0, 57]);
  });

  test("loses nobody", () => {
    assert(
      property(array(integer({ min: 0, max: 5000 }), { minLength: 16, maxLength: 16 }), (all) => {
        const total = all.reduce((sum, n) => sum + n, 0);
        const counted = countMoves(all);
        if (counted) expect(counted.up + counted.same + counted.down).toBe(total);
        expect(beganIn(all).reduce((sum, n) => sum + n, 0)).toBe(total);
      }),
    );
  });

  test("tells counts of nobody and of 10 or more", () => {
    expect([mayTell(0, 10, 3000), mayTell(10, 1), mayTell(9)]).toEqual([true, false, false]);
  });
});
