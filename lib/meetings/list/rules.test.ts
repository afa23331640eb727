import { expect, test } from "vitest";
import { daysOfMonth, monthsAround } from "./rules";

test.each([
  ["2026-11", "2026-11-01", "2026-11-30"],
  ["2028-02", "2028-02-01", "2028-02-29"],
  ["2026-12", "2026-12-01", "2026-12-31"],
])("the days of %s", (month, from, to) => {
  expect(daysOfMonth(month)).toEqual({ from, to });
});

test("the months of the filter, the last first, with the one that was asked for", () => {
  const months = monthsAround("2026-11-27");
  expect([months[0], months.at(-1), months.length]).toEqual(["2027-02", "2025-03", 24]);
  expect(monthsAround("2026-11-27", "2020-05").at(-1)).toBe("2020-05");
  expect(monthsAround("2026-11-27", "2026-05")).toEqual(months);
});
