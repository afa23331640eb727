import { expect, test } from "vitest";
import { checksOf } from "./rules";

const at = (day: string, answered: number[] = [], asked = [30, 60]) =>
  checksOf({ asked, answered, conductedOn: "2026-08-31" }, day).map(({ days, state }) => [days, state]);

test.each([
  ["2026-09-29", [], "later", "later"],
  ["2026-09-30", [], "open", "later"],
  ["2026-10-30", [], "open", "open"],
  ["2026-10-30", [30], "answered", "open"],
  ["2027-05-01", [30, 60], "answered", "answered"],
] as const)("on %s with %o answered: the first is %s, the second %s", (day, answered, first, second) => {
  expect(at(day, [...answered])).toEqual([
    [30, first],
    [60, second],
  ]);
});

test("what was answered stays, though the region asks after other days now", () => {
  expect(at("2026-10-20", [30], [45])).toEqual([
    [30, "answered"],
    [45, "open"],
  ]);
  expect(checksOf({ asked: [30], answered: [], conductedOn: "2026-08-31" }, "2026-09-01")[0]?.from).toBe(
    "2026-09-30",
  );
});
