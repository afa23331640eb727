import { assert, double, property } from "fast-check";
import { describe, expect, test } from "vitest";
import { changeAxis } from "./axis";

describe("the axis of changes", () => {
  test("holds nothing at all and every interval, in round steps", () => {
    expect(changeAxis([{ low: 9.1, high: 12.4 }])).toEqual({ from: 0, to: 15, marks: [0, 5, 10, 15] });
    expect(changeAxis([{ low: -3, high: 31 }]).marks).toEqual([-10, 0, 10, 20, 30, 40]);
    expect(changeAxis([])).toMatchObject({ from: 0 });
  });

  test("holds them whatever they are", () => {
    const end = double({ min: -500, max: 500, noNaN: true });
    assert(
      property(end, end, (a, b) => {
        const interval = { low: Math.min(a, b), high: Math.max(a, b) };
        const { from, to, marks } = changeAxis([interval]);
        expect(from).toBeLessThanOrEqual(Math.min(0, interval.low) + 1e-9);
        expect(to).toBeGreaterThanOrEqual(Math.max(0, interval.high) - 1e-9);
        expect(marks.some((mark) => Math.abs(mark) < 1e-12)).toBe(true);
        expect(marks.length).toBeLessThanOrEqual(7);
      }),
    );
  });
});
