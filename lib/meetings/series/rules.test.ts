import fc from "fast-check";
import { expect, test } from "vitest";
import { patternText } from "./labels";
import { occurrencesOf, ordinals, type Pattern, patternOf, ruleOf, SKIPPED, weekdays } from "./rules";

const from = (
  pattern: Pattern,
  startsOn = "2026-01-01",
  more: { endsOn?: string; skips?: string[] } = {},
) => ({
  ...{ rule: ruleOf(pattern), startsOn, endsOn: more.endsOn ?? null, skips: more.skips ?? [] },
});
const days = (series: ReturnType<typeof from>, first: string, last: string) =>
  occurrencesOf(series, first, last, []).map(({ day }) => day);

test.each<[Pattern, string, string[]]>([
  [
    { every: "month_weekday", ordinal: 2, weekday: "TU" },
    "Cada mes, el segundo martes",
    ["2027-01-12", "2027-02-09", "2027-03-09"],
  ],
  [
    { every: "month_weekday", ordinal: -1, weekday: "SA" },
    "Cada mes, el último sábado",
    ["2027-01-30", "2027-02-27", "2027-03-27"],
  ],
  [
    { every: "month_day", monthDay: 31 },
    "Cada mes, el día 31 o el último",
    ["2027-01-31", "2027-02-28", "2027-03-31"],
  ],
  [
    { every: "month_day", monthDay: 29 },
    "Cada mes, el día 29 o el último",
    ["2027-01-29", "2027-02-28", "2027-03-29"],
  ],
  [{ every: "month_day", monthDay: 5 }, "Cada mes, el día 5", ["2027-01-05", "2027-02-05", "2027-03-05"]],
])("%j is «%s»", (pattern, words, expected) => {
  expect(patternText(pattern)).toBe(words);
  expect(days(from(pattern), "2027-01-01", "2027-03-31")).toEqual(expected);
});

test("on the 31st, February of a leap year has its 29th, and each month has one day", () => {
  const all = days(from({ every: "month_day", monthDay: 31 }), "2028-01-01", "2028-12-31");
  expect(all).toContain("2028-02-29");
  expect(new Set(all.map((day) => day.slice(0, 7))).size).toBe(12);
});

test("every two weeks is counted from the first day of the series", () => {
  const series = from({ every: "fortnight", weekday: "TH" }, "2026-11-05");
  expect(days(series, "2026-11-10", "2026-12-31")).toEqual([
    ...["2026-11-19", "2026-12-03", "2026-12-17", "2026-12-31"],
  ]);
});

test("a holiday and a day that was left out move nothing, and say why", () => {
  const series = from({ every: "week", weekday: "TU" }, "2026-12-01", { skips: ["2026-12-15"] });
  const free = [{ day: "2026-12-08", name: "Inmaculada Concepción" }];
  expect(occurrencesOf(series, "2026-12-01", "2026-12-22", free)).toEqual([
    { day: "2026-12-01", leftOut: null },
    { day: "2026-12-08", leftOut: "Feriado: Inmaculada Concepción" },
    { day: "2026-12-15", leftOut: SKIPPED },
    { day: "2026-12-22", leftOut: null },
  ]);
});

test("there is nothing before it starts nor after it ends", () => {
  const series = from({ every: "week", weekday: "MO" }, "2026-03-02", { endsOn: "2026-03-16" });
  expect(days(series, "2026-01-01", "2026-12-31")).toEqual(["2026-03-02", "2026-03-09", "2026-03-16"]);
  expect(days(series, "2026-04-01", "2026-12-31")).toEqual([]);
  expect(days(series, "2025-01-01", "2025-12-31")).toEqual([]);
});

const pattern = fc.oneof<fc.Arbitrary<Pattern>[]>(
  fc.record({
    ...{ every: fc.constant("month_weekday" as const), ordinal: fc.constantFrom(...ordinals) },
    weekday: fc.constantFrom(...weekdays),
  }),
  fc.record({ every: fc.constant("month_day" as const), monthDay: fc.integer({ min: 1, max: 31 }) }),
  fc.record({
    every: fc.constantFrom("week" as const, "fortnight" as const),
    weekday: fc.constantFrom(...weekdays),
  }),
);

test("a rule reads back as the pattern it was written from, and a monthly one has a day in each month", () => {
  fc.assert(
    fc.property(pattern, fc.integer({ min: 2026, max: 2040 }), (one, year) => {
      expect(patternOf(ruleOf(one))).toEqual(one);
      const all = days(from(one), `${year}-01-01`, `${year}-12-31`);
      if (one.every.startsWith("month")) expect(all).toHaveLength(12);
      else expect(all.length).toBeGreaterThanOrEqual(one.every === "week" ? 52 : 26);
    }),
    { numRuns: 60 },
  );
});
