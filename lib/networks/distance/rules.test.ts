import fc from "fast-check";
import { expect, test } from "vitest";
import { distanceFrom, distanceInMetres } from "./rules";

const position = fc.record({
  latitude: fc.double({ min: -89, max: 89, noNaN: true }),
  longitude: fc.double({ min: -180, max: 180, noNaN: true }),
});

test("a degree of latitude is about 111.2 km, and one of longitude less away from the equator", () => {
  const lima = { latitude: -12, longitude: -77 };
  expect(distanceInMetres(lima, { latitude: -13, longitude: -77 })).toBeCloseTo(111_195, -1);
  expect(distanceInMetres(lima, { latitude: -12, longitude: -78 })).toBeCloseTo(108_764, -2);
});

test("it is zero at oneself, the same both ways, and no detour is shorter", () => {
  fc.assert(
    fc.property(position, position, position, (a, b, c) => {
      expect(distanceInMetres(a, a)).toBe(0);
      expect(distanceInMetres(a, b)).toBeCloseTo(distanceInMetres(b, a), 3);
      expect(distanceInMetres(a, c)).toBeLessThanOrEqual(
        distanceInMetres(a, b) + distanceInMetres(b, c) + 0.01,
      );
    }),
  );
});

test("without a position there is no distance", () => {
  const here = { latitude: -12, longitude: -77 };
  expect(distanceFrom(here, { latitude: null, longitude: -77 })).toBeNull();
  expect(distanceFrom(null, here)).toBeNull();
  expect(distanceFrom(here, here)).toBe(0);
});
