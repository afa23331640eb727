import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays } from "@/lib/dates/dates";
import { reminderOf } from "./rules";

const DUE = "2026-11-20";

test.each([
  ["2026-11-12", null],
  ["2026-11-13", 7],
  ["2026-11-19", 7],
  ["2026-11-20", 0],
  ["2026-11-26", 0],
  ["2026-11-27", -7],
  ["2026-12-03", -7],
  ["2026-12-04", -14],
])("on %s whoever answers is told %s", (day, moment) => {
  expect(reminderOf(DUE, day)).toBe(moment);
});

test("day after day each thing is said once: a week before, on the day and each week after", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 120 }), (days) => {
      const said = Array.from({ length: days }, (_, n) => reminderOf(DUE, addDays("2026-11-13", n)));
      const runs = said.filter((moment, n) => moment !== said[n - 1]);
      expect(runs).toEqual(runs.map((_, n) => 7 - 7 * n));
      expect(runs).toHaveLength(Math.ceil(days / 7));
    }),
  );
});
