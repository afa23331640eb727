import fc from "fast-check";
import { expect, test } from "vitest";
import { numberSpot } from "./number-spot";

test.each([
  ["inside the end", 60, null, { at: 60, inside: true, anchor: "end" }],
  ["inside the end, the tick being far", 60, 80, { at: 60, inside: true, anchor: "end" }],
  ["after the end of a short bar", 10, null, { at: 10, inside: false, anchor: "start" }],
  ["after the end of one that a number would fill", 21, null, { at: 21, inside: false, anchor: "start" }],
  ["after the tick that follows a short bar", 10, 20, { at: 20, inside: false, anchor: "start" }],
  ["at the start, the tick being at the end", 60, 58, { at: 0, inside: true, anchor: "start" }],
  ["after the tick, when neither end is free", 30, 25, { at: 30, inside: false, anchor: "start" }],
] as const)("the number stands %s", (_name, filled, tick, spot) => {
  expect(numberSpot(filled, tick)).toEqual(spot);
});

test("the number never stands under the tick, nor out of the bar", () => {
  const hundredths = fc.double({ min: 0, max: 100, noNaN: true });
  fc.assert(
    fc.property(hundredths, hundredths, (filled, tick) => {
      const { at, anchor } = numberSpot(filled, tick);
      const [from, to] = anchor === "end" ? [at - 20, at] : [at, at + 20];
      expect(tick > from + 0.001 && tick < to - 0.001).toBe(false);
      expect(from).toBeGreaterThanOrEqual(-3);
      expect(to).toBeLessThanOrEqual(103);
    }),
  );
});
