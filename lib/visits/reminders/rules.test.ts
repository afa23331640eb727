import fc from "fast-check";
import { expect, test } from "vitest";
import { type VisitReminderKind, visitReminderKinds } from "@/db/visit-values";
import { addDays } from "@/lib/dates/dates";
import { reminderDay } from "./rules";

const ON = "2026-11-20";

test.each<[VisitReminderKind, string, string | null]>([
  ["visit", "2026-11-18", null],
  ["visit", "2026-11-19", ON],
  ["visit", "2026-11-20", ON],
  ["visit", "2026-11-21", null],
  ["acknowledge", "2026-11-22", null],
  ["acknowledge", "2026-11-23", "2026-11-23"],
  ["acknowledge", "2026-11-29", "2026-11-23"],
  ["acknowledge", "2026-11-30", "2026-11-30"],
  ["acknowledge", "2026-12-20", "2026-11-30"],
  ["acknowledge", "2026-12-21", null],
  ["commitment", "2026-11-12", null],
  ["commitment", "2026-11-13", "2026-11-13"],
  ["commitment", "2026-11-20", ON],
  ["commitment", "2026-11-27", "2026-11-27"],
  ["commitment", "2026-12-24", "2026-12-18"],
  ["commitment", "2026-12-25", null],
  ["transfer_30", "2026-11-19", null],
  ["transfer_30", "2026-11-20", ON],
  ["transfer_60", "2026-12-19", ON],
  ["transfer_60", "2026-12-20", null],
])("of a %s that counts from 20 November, on %s what had to be said on %s", (kind, day, said) => {
  expect(reminderDay(kind, ON, day)).toBe(said);
});

test("day after day nothing is said before its day, and what follows takes the place of what came before", () => {
  fc.assert(
    fc.property(fc.constantFrom(...visitReminderKinds), fc.integer({ min: 1, max: 90 }), (kind, days) => {
      const said = Array.from({ length: days }, (_, n) => {
        const day = addDays(ON, n - 10);
        return { day, on: reminderDay(kind, ON, day) };
      }).flatMap(({ day, on }) => (on === null ? [] : [{ day, on }]));
      // A visit is said on its eve.
      expect(said.every(({ day, on }) => on <= (kind === "visit" ? addDays(day, 1) : day))).toBe(true);
      expect(said.map(({ on }) => on)).toEqual(said.map(({ on }) => on).toSorted());
    }),
  );
});
