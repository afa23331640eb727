import fc from "fast-check";
import { expect, test } from "vitest";
import { easterOf, missingHolidays, usualHolidays } from "./rules";

test.each([
  [1961, "1961-04-02"],
  [2000, "2000-04-23"],
  [2008, "2008-03-23"],
  [2019, "2019-04-21"],
  [2024, "2024-03-31"],
  [2025, "2025-04-20"],
  [2026, "2026-04-05"],
  [2038, "2038-04-25"],
  [2049, "2049-04-18"],
  [2076, "2076-04-19"],
])("Easter of %i is %s", (year, day) => {
  expect(easterOf(year)).toBe(day);
});

test("Easter is always a Sunday between 22 March and 25 April", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1900, max: 2200 }), (year) => {
      const day = easterOf(year);
      expect(Temporal.PlainDate.from(day).dayOfWeek).toBe(7);
      expect(day >= `${year}-03-22` && day <= `${year}-04-25`).toBe(true);
    }),
  );
});

test("a year's proposal has each day once, in order, with the two days of Holy Week", () => {
  const days = usualHolidays(2026).map(({ day }) => day);
  expect(days).toEqual([...new Set(days)].toSorted());
  expect(days).toHaveLength(16);
  expect(usualHolidays(2026)).toEqual(
    expect.arrayContaining([
      { day: "2026-04-02", name: "Jueves Santo" },
      { day: "2026-04-03", name: "Viernes Santo" },
      { day: "2026-07-28", name: "Fiestas Patrias" },
    ]),
  );
});

test("what is known already is not proposed again", () => {
  const [first] = usualHolidays(2026);
  expect(missingHolidays(2026, [{ day: first?.day ?? "" }])).toEqual(usualHolidays(2026).slice(1));
  expect(missingHolidays(2026, usualHolidays(2026))).toEqual([]);
});
