import { expect, it } from "vitest";
import { pageNumbers } from "./page-numbers";

it("shows the ends, the current page and its neighbours", () => {
  expect(pageNumbers(10, 20)).toEqual([1, "gap-before", 9, 10, 11, "gap-after", 20]);
});

it("shows every page when there are few", () => {
  expect(pageNumbers(2, 5)).toEqual([1, 2, 3, 4, 5]);
});

it("never hides a single page, nor repeats a key", () => {
  for (let pages = 2; pages <= 15; pages++) {
    for (let page = 1; page <= pages; page++) {
      const slots = pageNumbers(page, pages);
      expect(new Set(slots).size).toBe(slots.length);
      slots.forEach((slot, index) => {
        if (typeof slot === "string") {
          expect(Number(slots[index + 1]) - Number(slots[index - 1])).toBeGreaterThan(2);
        }
      });
    }
  }
});
