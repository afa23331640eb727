import { expect, it } from "vitest";
import { monthGrid, monthTitle } from "./month-grid";

it("starts weeks on Monday and fills the rest with nothing", () => {
  const november = monthGrid(2026, 11);
  expect(november).toHaveLength(6);
  expect(november[0]?.map((day) => day?.number ?? 0)).toEqual([0, 0, 0, 0, 0, 0, 1]);
  expect(november[5]?.[0]?.iso).toBe("2026-11-30");
});

it("knows leap years and a month that fits in four weeks", () => {
  expect(monthGrid(2028, 2).flat().filter(Boolean)).toHaveLength(29);
  expect(monthGrid(2027, 2)).toHaveLength(4);
});

it("names the month", () => {
  expect(monthTitle(2026, 9)).toMatch(/^Set?iembre de 2026$|^Septiembre de 2026$/);
});
