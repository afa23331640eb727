import fc from "fast-check";
import { expect, test } from "vitest";
import { instantAt } from "@/lib/dates/dates";
import { paceInWords } from "./labels";
import { attendanceWindow, minutesTaken, momentOf, paceOf, secondCallAt } from "./rules";

const DAY = "2026-11-20";
const at = (hour: string, day = DAY) => instantAt(day, hour);
const meeting = { heldOn: DAY, startsAt: "09:00:00", openedAt: null, closedAt: null };

test.each([
  [at("07:00"), at("08:00"), at("07:00")],
  [at("09:30"), at("08:00"), at("09:30")],
  [at("09:30", "2026-11-22"), at("08:00"), new Date(at("00:00", "2026-11-21").getTime() - 1)],
])("written at %s, it was between %s and %s", (now, from, to) => {
  expect(attendanceWindow(meeting, now)).toEqual({ from, to });
});

test("a session that opened earlier widens its hours, and one that closed ends them", () => {
  const held = { ...meeting, openedAt: at("07:40"), closedAt: at("10:50") };
  expect(attendanceWindow(held, at("15:00"))).toEqual({ from: at("07:40"), to: at("10:50") });
});

test.each<[string, Date | null, Date, Date | null, Date | null]>([
  ["now, on its day", null, at("09:30"), null, at("09:30")],
  ["when it closed, in what was closed", at("11:00"), at("16:00"), null, at("11:00")],
  ["when its item ended", at("11:00"), at("09:00", "2026-11-23"), at("10:10"), at("10:10")],
  ["not known, another day and never closed", null, at("09:00", "2026-11-23"), null, null],
])("what is written down happened %s", (_, closedAt, now, ended, expected) => {
  expect(momentOf({ heldOn: DAY, closedAt }, now, ended)).toEqual(expected);
});

test("the second call is half an hour later by the usual rule", () => {
  expect(secondCallAt(meeting, 30)).toEqual(at("09:30"));
});

test.each([
  [0, 20, "within", 20, ""],
  [17, 20, "within", 3, ""],
  [18, 20, "ending", 2, "Le quedan 2 minutos."],
  [19, 20, "ending", 1, "Le queda 1 minuto."],
  [20, 20, "ending", 0, "Su tiempo terminó."],
  [21, 20, "over", 1, "Pasó su tiempo hace 1 minuto."],
  [35, 20, "over", 15, "Pasó su tiempo hace 15 minutos."],
  [4, 5, "ending", 1, "Le queda 1 minuto."],
])("%d of %d minutes: %s", (taken, planned, kind, minutes, words) => {
  expect(paceOf(taken, planned)).toEqual({ kind, minutes });
  expect(paceInWords(taken, planned)).toBe(words);
});

test("minutes taken are whole and never negative", () => {
  expect(minutesTaken(at("09:00"), new Date(at("09:12").getTime() + 59_000))).toBe(12);
  expect(minutesTaken(at("09:00"), at("08:59"))).toBe(0);
});

test("an item is over just when it took more than its time", () => {
  fc.assert(
    fc.property(fc.nat(600), fc.integer({ min: 1, max: 480 }), (taken, planned) => {
      expect(paceOf(taken, planned).kind === "over").toBe(taken > planned);
    }),
  );
});
