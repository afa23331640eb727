import { expect, test } from "vitest";
import { monthsHeld, monthsOf } from "./rules";

const held = (place: string, ...months: string[]) => months.map((month) => ({ place, month, held: 1 }));

test.each([
  ["nothing was held", [], "2026-11-28", []],
  ["the month is not over", ["2026-10"], "2026-11-28", ["2026-10 over", "2026-11"]],
  ["the day is the last of its month", ["2026-10"], "2026-11-30", ["2026-10 over", "2026-11 over"]],
  [
    "the first one was held late",
    ["2026-09", "2026-11"],
    "2026-11-02",
    ["2026-09 over", "2026-10 over", "2026-11"],
  ],
  ["the year is over", ["2026-11"], "2027-02-15", ["2026-11 over", "2026-12 over"]],
  ["a new year has begun", ["2026-11", "2027-03"], "2027-03-31", ["2027-03 over"]],
])("the months in sight when %s", (_, months, day, expected) => {
  const found = monthsOf(held("u1", ...months), day);
  expect(found.map(({ month, isOver }) => (isOver ? `${month} over` : month))).toEqual(expected);
});

test("two directorios in a month are one month with a directorio, and those of another UGEL do not count", () => {
  const months = [
    { month: "2026-03", isOver: true },
    { month: "2026-04", isOver: true },
  ];
  const all = [...held("u1", "2026-03", "2026-03", "2026-05"), ...held("u2", "2026-04")];
  expect(monthsHeld(all, "u1", months)).toBe(1);
});
