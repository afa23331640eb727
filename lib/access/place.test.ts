import fc from "fast-check";
import { expect, test } from "vitest";
import { isAtOrBelow, isPlacePath, lineOf, type PlacePath, regionOf } from "./place";

const label = (letter: string) => fc.integer({ min: 1, max: 120 }).map((n) => `${letter}${n}`);
/** Few and close numbers, so that paths meet and their labels begin alike. */
const path: fc.Arbitrary<PlacePath> = fc
  .tuple(
    fc.constantFrom("r1", "r11"),
    fc.constantFrom("u1", "u10", "u2"),
    fc.constantFrom("n1", "n12", "n120"),
    label("s"),
  )
  .chain((labels) => fc.integer({ min: 1, max: 4 }).map((depth) => labels.slice(0, depth).join(".")));

test.each([
  ["r1", true],
  ["r1.u5", true],
  ["r1.u5.n12", true],
  ["r1.u5.n12.s340", true],
  ["r1.u5.s340", true],
  ["", false],
  ["u5", false],
  ["r", false],
  ["r1.", false],
  ["r1.n12", false],
  ["r1.u5.n12.s340.s1", false],
  ["r1.u5.s340.n12", false],
  ["r1,r2", false],
  ["r1}", false],
  ["r1.u5\n", false],
  ["R1", false],
])("%j is a path: %s", (text, expected) => {
  expect(isPlacePath(text)).toBe(expected);
});

test("every place drawn here is a path", () => {
  fc.assert(fc.property(path, isPlacePath));
});

test("a place is at itself", () => {
  fc.assert(fc.property(path, (a) => isAtOrBelow(a, a)));
});

test("what is below a place is below what that place is below", () => {
  fc.assert(
    fc.property(path, path, path, (a, b, c) => {
      fc.pre(isAtOrBelow(a, b) && isAtOrBelow(b, c));
      return isAtOrBelow(a, c);
    }),
  );
});

test("two places that contain each other are one", () => {
  fc.assert(fc.property(path, path, (a, b) => !(isAtOrBelow(a, b) && isAtOrBelow(b, a)) || a === b));
});

test("a place is below another exactly when the other is in its line", () => {
  fc.assert(fc.property(path, path, (a, b) => isAtOrBelow(a, b) === lineOf(a).includes(b)));
});

test("the line goes from the region to the place, one step at a time", () => {
  fc.assert(
    fc.property(path, (a) => {
      const line = lineOf(a);
      expect(line[0]).toBe(regionOf(a));
      expect(line.at(-1)).toBe(a);
      line.forEach((place, i) => {
        expect(place.split(".")).toHaveLength(i + 1);
      });
    }),
  );
});

test.each([
  ["r1.u10", "r1.u1"],
  ["r11", "r1"],
  ["r1.u1.n120", "r1.u1.n12"],
  ["r1", "r1.u1"],
  ["r1.u2.n12", "r1.u1"],
])("%s is not below %s", (place, ancestor) => {
  expect(isAtOrBelow(place, ancestor)).toBe(false);
});
