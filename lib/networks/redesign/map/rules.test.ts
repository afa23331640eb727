import fc from "fast-check";
import { expect, test } from "vitest";
import { placedOnPaper } from "./rules";

const item = fc.record({
  position: fc.record({
    latitude: fc.double({ min: -12.6, max: -11.5, noNaN: true }),
    longitude: fc.double({ min: -77.3, max: -76.6, noNaN: true }),
  }),
});

test("every school falls inside the paper, and the north is up", () => {
  fc.assert(
    fc.property(fc.array(item, { minLength: 1, maxLength: 60 }), (items) => {
      const { marks, height } = placedOnPaper(items, 360);
      for (const { x, y } of marks) {
        expect(x).toBeGreaterThanOrEqual(0);
        expect(x).toBeLessThanOrEqual(360);
        expect(y).toBeGreaterThanOrEqual(0);
        expect(y).toBeLessThanOrEqual(height);
      }
      const north = marks.toSorted((a, b) => b.position.latitude - a.position.latitude)[0];
      expect(north?.y).toBeCloseTo(Math.min(...marks.map(({ y }) => y)), 6);
    }),
  );
});

test("no school, or two at the same spot, is no trouble", () => {
  expect(placedOnPaper([], 360).marks).toEqual([]);
  const same = { position: { latitude: -12, longitude: -77 } };
  for (const { x, y } of placedOnPaper([same, same], 360).marks) {
    expect(Number.isFinite(x)).toBe(true);
    expect(Number.isFinite(y)).toBe(true);
  }
});
