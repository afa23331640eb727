import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, dayAndTime, dayOf, daysBetween, longDay, readDay, shortDay, today } from "./dates";

test.each([
  ["2026-11-23T05:00:00Z", "2026-11-23"],
  ["2026-11-23T04:59:59.999Z", "2026-11-22"],
  ["2027-01-01T04:00:00Z", "2026-12-31"],
  ["2024-02-29T12:00:00Z", "2024-02-29"],
])("the instant %s is on %s in Lima", (instant, day) => {
  expect(dayOf(new Date(instant))).toBe(day);
  expect(today(new Date(instant))).toBe(day);
});

test.each([
  ["2026-03-02", "lunes 2 de marzo de 2026", "2 de marzo de 2026"],
  ["2026-12-31", "jueves 31 de diciembre de 2026", "31 de diciembre de 2026"],
  ["2026-01-01", "jueves 1 de enero de 2026", "1 de enero de 2026"],
])("%s reads as people say it", (day, long, short) => {
  expect(longDay(day)).toBe(long);
  expect(shortDay(day)).toBe(short);
});

test.each([
  ["2026-11-23T14:05:00Z", "23 de noviembre de 2026, 09:05"],
  ["2026-11-23T23:30:00Z", "23 de noviembre de 2026, 18:30"],
  ["2026-11-24T04:59:00Z", "23 de noviembre de 2026, 23:59"],
  ["2026-11-24T05:00:00Z", "24 de noviembre de 2026, 00:00"],
])("%s reads with the hour of Lima", (instant, text) => {
  expect(dayAndTime(new Date(instant))).toBe(text);
});

test.each([
  ["2026-02-28", 1, "2026-03-01"],
  ["2024-02-28", 1, "2024-02-29"],
  ["2026-12-31", 1, "2027-01-01"],
  ["2026-01-01", -1, "2025-12-31"],
])("%s and %i days is %s", (day, days, expected) => {
  expect(addDays(day, days)).toBe(expected);
});

const day = fc.integer({ min: 0, max: 20_000 }).map((n) => addDays("2000-01-01", n));

test("between a day and the same day moved there are as many days as it was moved", () => {
  fc.assert(
    fc.property(day, fc.integer({ min: -4000, max: 4000 }), (from, n) => {
      expect(daysBetween(from, addDays(from, n))).toBe(n);
    }),
  );
});

test("days in writing sort as days", () => {
  fc.assert(fc.property(day, day, (a, b) => daysBetween(a, b) > 0 === a < b));
});

test.each([
  ["2026-03-02", "2026-03-02"],
  ["2026-03-02 00:00", "2026-03-02"],
  ["02/03/2026", "2026-03-02"],
  ["2/3/2026", "2026-03-02"],
  ["02-03-2026", "2026-03-02"],
  ["2.3.26", "2026-03-02"],
  ["46083", "2026-03-02"],
  ["46083.0", "2026-03-02"],
  ["31/02/2026", null],
  ["2026-13-01", null],
  ["99999", null],
  ["marzo", null],
  ["", null],
])("the day that somebody wrote «%s» is %s", (text, day) => {
  expect(readDay(text)).toBe(day);
});
