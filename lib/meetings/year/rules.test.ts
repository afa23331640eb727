import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type MeetingState, meetingStates } from "@/db/values";
import { firstMonth, type MonthState, monthsOf, type YearMeeting, yearFigures } from "./rules";

const AROUND = { year: 2026, today: "2026-11-28", from: 2, whole: true };
const meeting = (heldOn: string, state: MeetingState, more: Partial<YearMeeting> = {}): YearMeeting => ({
  ...{ id: heldOn + state, heldOn, state, movedFrom: null, called: 26, came: 21, ...more },
});

/** The state of a month and whether it counts. */
const of = (month: number, meetings: YearMeeting[], around: Partial<typeof AROUND> = {}) => {
  const found = monthsOf(meetings, { ...AROUND, ...around })[month - 1];
  return [found?.state, found?.due];
};

describe("what became of a month", () => {
  test.each<[string, number, [string, MeetingState][], MonthState, boolean]>([
    ["held, its acta still a draft", 10, [["2026-10-13", "drafted"]], "held", true],
    ["held", 10, [["2026-10-13", "approved"]], "held", true],
    [
      "suspended and held another day",
      10,
      [
        ["2026-10-13", "suspended"],
        ["2026-10-20", "approved"],
      ],
      ...(["held", true] as const),
    ],
    ["suspended and over", 10, [["2026-10-13", "suspended"]], "suspended", true],
    ["called and never opened", 10, [["2026-10-13", "convened"]], "missing", true],
    ["prepared and never called", 10, [["2026-10-13", "preparing"]], "missing", true],
    ["over with nothing", 10, [], "missing", true],
    ["before they began", 1, [], "before", false],
    ["this one, held", 11, [["2026-11-10", "approved"]], "held", true],
    ["this one, called", 11, [["2026-11-30", "convened"]], "convened", false],
    ["this one, with nothing yet", 11, [], "coming", false],
    ["the next, being prepared", 12, [["2026-12-08", "preparing"]], "preparing", false],
    ["the next", 12, [], "coming", false],
  ])("%s", (_, month, meetings, state, due) => {
    expect(
      of(
        month,
        meetings.map(([day, was]) => meeting(day, was)),
      ),
    ).toEqual([state, due]);
  });

  test("whoever does not read all of a UGEL is not told that something lacks", () => {
    expect(of(10, [], { whole: false })).toEqual(["unseen", false]);
    expect(of(10, [meeting("2026-10-13", "convened")], { whole: false })).toEqual(["convened", false]);
    expect(of(10, [meeting("2026-10-13", "approved")], { whole: false })).toEqual(["held", true]);
  });

  test("where no directorio was ever expected, none lacks", () => {
    expect([1, 10, 12].map((month) => of(month, [], { from: Number.NaN, whole: true })[1])).not.toContain(
      true,
    );
    const months = monthsOf([], { ...AROUND, from: null });
    expect(new Set(months.map(({ state }) => state))).toEqual(new Set(["before", "coming"]));
    expect(yearFigures([months])).toEqual({ held: 0, expected: 0, came: 0, called: 0 });
  });
});

test.each([
  [[], null],
  [["2027-02-01"], null],
  [["2025-03-01"], 1],
  [["2026-03-10", "2026-02-03"], 2],
])("with series from %j, 2026 begins in month %s", (starts, month) => {
  expect(firstMonth(2026, starts)).toBe(month);
});

test("68 of 70: two months without, and what was called is not counted until it is held", () => {
  const months = Array.from({ length: 10 }, (_, i) => String(i + 2).padStart(2, "0"));
  const rows = Array.from({ length: 7 }, (_, ugel) =>
    monthsOf(
      months
        .filter((month) => !(ugel === 3 && (month === "05" || month === "08")))
        .map((month) => meeting(`2026-${month}-12`, "approved"))
        .concat(meeting("2026-12-10", "convened")),
      { ...AROUND, today: "2026-12-01" },
    ),
  );
  expect(yearFigures(rows)).toEqual({ held: 68, expected: 70, came: 68 * 21, called: 68 * 26 });
});

test("whatever happened, no more are held than were due, nor do more come than are called", () => {
  const day = fc.integer({ min: 1, max: 365 }).map((n) => {
    const from = Temporal.PlainDate.from("2026-01-01");
    return from.add({ days: n - 1 }).toString();
  });
  const some = fc.record({ day, state: fc.constantFrom(...meetingStates) });
  fc.assert(
    fc.property(fc.array(some, { maxLength: 30 }), day, fc.boolean(), (list, today, whole) => {
      const meetings = list.map(({ day, state }) => meeting(day, state));
      const { held, expected, came, called } = yearFigures([
        monthsOf(meetings, { ...AROUND, today, whole, from: 1 }),
      ]);
      expect(held).toBeLessThanOrEqual(expected);
      expect(came).toBeLessThanOrEqual(called);
      expect(expected).toBeLessThanOrEqual(12);
    }),
  );
});
