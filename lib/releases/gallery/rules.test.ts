import fc from "fast-check";
import { expect, test } from "vitest";
import { PER_PAGE } from "./labels";
import { pageOf, sizeWithin } from "./rules";

test("the pages of a gallery have each photo once, in order, and no more than so many each", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 100 }), (count) => {
      const photos = Array.from({ length: count }, (_, i) => i);
      const pages = pageOf(photos, 1)?.pages ?? 0;
      const told = Array.from({ length: pages }, (_, i) => pageOf(photos, i + 1)?.photos ?? []);
      expect(told.flat()).toEqual(photos);
      expect(Math.max(...told.map((page) => page.length))).toBeLessThanOrEqual(PER_PAGE);
      expect(pageOf(photos, pages + 1)).toBeNull();
    }),
  );
});

test.each([
  [
    { width: 3000, height: 2000 },
    { width: 1280, height: 853 },
  ],
  [
    { width: 640, height: 480 },
    { width: 640, height: 480 },
  ],
  [
    { width: 3000, height: 1 },
    { width: 1280, height: 1 },
  ],
  [
    { width: 900, height: 3000 },
    { width: 900, height: 3000 },
  ],
])("%o fits in 1280 as %o", (size, fitted) => {
  expect(sizeWithin(size, 1280)).toEqual(fitted);
});
