import { assert, constantFrom, date, integer, option, property, record, uniqueArray } from "fast-check";
import { describe, expect, test } from "vitest";
import { progressStates, ragColours } from "@/db/values";
import { addDays } from "@/lib/dates/dates";
import {
  calendarDays,
  filterFollowed,
  isDueInMonth,
  monthEnd,
  needsReason,
  ragOf,
  reportProblems,
  standingOn,
  toLookAt,
} from "./rules";

const told = (state: (typeof progressStates)[number], nextOn: string | null = null) => ({
  ...{ state, nextOn, ragOverride: null },
});
const april = { schoolYear: 2026, months: [4] };
const autumn = { schoolYear: 2026, months: [4, 5, 6] };

describe("how an activity stands", () => {
  test.each([
    ["before its month", april, null, "2026-03-31", "green"],
    ["in its month", april, null, "2026-04-23", "green"],
    ["in the last week of its month, not begun", april, null, "2026-04-24", "amber"],
    ["in the last week of its month, begun", april, told("under_way"), "2026-04-30", "green"],
    ["its month ended", april, null, "2026-05-01", "red"],
    ["its month ended while it is under way", april, told("under_way"), "2026-05-01", "red"],
    ["its month ended and it was postponed", april, told("postponed", "2026-08-01"), "2026-05-01", "red"],
    ["its first month ends and nobody began it", autumn, null, "2026-04-24", "amber"],
    ["the first of its months ended, under way", autumn, told("under_way"), "2026-05-20", "green"],
    ["postponed within its months", autumn, told("postponed", "2026-06-02"), "2026-05-20", "amber"],
    ["the date that was told is today", autumn, told("under_way", "2026-05-20"), "2026-05-20", "green"],
    ["that date is past", autumn, told("under_way", "2026-05-20"), "2026-05-21", "amber"],
    ["that date is past by 14 days", autumn, told("under_way", "2026-05-20"), "2026-06-03", "amber"],
    ["that date is past by more", autumn, told("under_way", "2026-05-20"), "2026-06-04", "red"],
    ["done, whenever", april, told("done"), "2027-01-01", "green"],
    ["cancelled", april, told("cancelled"), "2026-12-01", null],
    ["without months, in the year", { schoolYear: 2026, months: [] }, null, "2026-11-30", "green"],
    ["without months, the year ended", { schoolYear: 2026, months: [] }, null, "2027-01-01", "red"],
    ["in the year after", { schoolYear: 2026, months: [12] }, null, "2027-02-01", "red"],
  ])("%s", (_, activity, progress, day, rag) => {
    expect(ragOf(activity, progress, day)).toBe(rag);
  });

  const day = date({
    min: new Date("2025-06-01"),
    max: new Date("2027-06-30"),
    noInvalidDate: true,
  }).map((at) => at.toISOString().slice(0, 10));
  const activity = record({
    schoolYear: integer({ min: 2026, max: 2026 }),
    months: uniqueArray(integer({ min: 1, max: 12 }), { maxLength: 12 }),
  });
  const progress = option(record({ state: constantFrom(...progressStates), nextOn: option(day) }));
  const RANK = { green: 0, amber: 1, red: 2 };

  test("what a person set is what it is", () => {
    assert(
      property(activity, progress, day, constantFrom(...ragColours), (one, told, on, rag) => {
        const set = { state: "planned" as const, nextOn: null, ...told, ragOverride: rag };
        expect(ragOf(one, set, on)).toBe(rag);
      }),
    );
  });

  test("has a colour always, but when it was cancelled; done is green; the order of its months is nothing", () => {
    assert(
      property(activity, progress, day, (one, told, on) => {
        const rag = ragOf(one, told && { ...told, ragOverride: null }, on);
        expect(rag === null).toBe(told?.state === "cancelled");
        if (told?.state === "done") expect(rag).toBe("green");
        const back = { ...one, months: one.months.toReversed() };
        expect(ragOf(back, told && { ...told, ragOverride: null }, on)).toBe(rag);
      }),
    );
  });

  test("without anybody telling anything it only gets worse, and is late once its last month ended", () => {
    assert(
      property(activity, progress, day, integer({ min: 0, max: 400 }), (one, told, on, days) => {
        const set = told && { ...told, ragOverride: null };
        const [now, later] = [ragOf(one, set, on), ragOf(one, set, addDays(on, days))];
        if (now && later) expect(RANK[later]).toBeGreaterThanOrEqual(RANK[now]);
        const last = monthEnd(2026, Math.max(...(one.months.length ? one.months : [12])));
        if (now && told?.state !== "done" && on > last) expect(now).toBe("red");
      }),
    );
  });
});

describe("telling how it goes", () => {
  test.each([
    ["planned", "under_way", false],
    ["planned", "done", false],
    ["planned", "postponed", true],
    ["planned", "cancelled", true],
    ["under_way", "under_way", false],
    ["under_way", "planned", true],
    ["postponed", "planned", false],
    ["postponed", "postponed", true],
    ["done", "under_way", true],
    ["done", "done", false],
    ["cancelled", "planned", true],
    ["cancelled", "done", true],
  ] as const)("from %s to %s needs a reason: %s", (from, to, needs) => {
    expect(needsReason(from, to)).toBe(needs);
    const report = { state: to, doneOn: "2026-05-02" };
    expect("note" in reportProblems(from, report, { schoolYear: 2026, day: "2026-05-05" })).toBe(needs);
    const said = { ...report, note: "Por el paro" };
    expect(reportProblems(from, said, { schoolYear: 2026, day: "2026-05-05" })).toEqual({});
  });

  test.each([
    ["done without a day", { state: "done" }, ["doneOn"]],
    ["done tomorrow", { state: "done", doneOn: "2026-05-06" }, ["doneOn"]],
    ["done today", { state: "done", doneOn: "2026-05-05" }, []],
    ["done the year before", { state: "done", doneOn: "2025-12-31" }, ["doneOn"]],
    ["next in the year after", { state: "under_way", nextOn: "2027-01-01" }, ["nextOn"]],
    ["next yesterday", { state: "under_way", nextOn: "2026-05-04" }, ["nextOn"]],
    ["next today", { state: "under_way", nextOn: "2026-05-05" }, []],
    ["done, whatever the next date says", { state: "done", doneOn: "2026-05-05", nextOn: "2020-01-01" }, []],
  ] as const)("%s", (_, report, fields) => {
    const found = reportProblems("planned", report, { schoolYear: 2026, day: "2026-05-05" });
    expect(Object.keys(found)).toEqual(fields);
  });
});

test.each([
  ["planned in it", { months: [5], state: "planned", nextOn: null }, true],
  ["with a date in it", { months: [3], state: "postponed", nextOn: "2026-05-30" }, true],
  ["planned in another", { months: [6], state: "planned", nextOn: null }, false],
  ["done", { months: [5], state: "done", nextOn: null }, false],
  ["of another year", { months: [5], state: "planned", nextOn: null, schoolYear: 2027 }, false],
] as const)("an activity %s is due in the month: %o", (_, activity, is) => {
  expect(isDueInMonth({ schoolYear: 2026, ...activity }, "2026-05-05")).toBe(is);
});

const one = (id: string, months: number[], state?: (typeof progressStates)[number], more = {}) => ({
  ...{ id, kind: "workshop" as const, months },
  progress: state ? { state, nextOn: null, doneOn: null, ragOverride: null, ...more } : null,
});
const MAY = { schoolYear: 2026, day: "2026-05-05" };

describe("the activities of a plan on a day", () => {
  const all = standingOn(
    [
      one("of June", [6]),
      one("of May", [5]),
      one("late", [3]),
      one("done in March", [3], "done", { doneOn: "2026-03-10" }),
      one("cancelled", [3], "cancelled"),
      one("marked", [8], "planned", { ragOverride: "amber" }),
    ],
    MAY,
  );
  const ids = (found: { id: string }[]) => found.map(({ id }) => id);

  test("what is late, at risk or of the month is looked at, what is late first", () => {
    expect(ids(toLookAt(all))).toEqual(["late", "marked", "of May"]);
  });

  test.each([
    [{}, 6],
    [{ estado: "planned" }, 4],
    [{ tipo: "workshop" }, 6],
    [{ tipo: "pasantia" }, 0],
    [{ mes: 3 }, 3],
    [{ va: "red" }, 1],
    // What is done is in time, and nobody looks for it by that.
    [{ va: "green" }, 2],
    [{ mes: 3, estado: "done" }, 1],
  ] as const)("%o finds %s of them", (filters, many) => {
    expect(filterFollowed(all, filters)).toHaveLength(many);
  });
});

describe("where an activity is drawn in its year", () => {
  const drawn = (activity: ReturnType<typeof one>) => calendarDays([activity], MAY).get(activity.id);

  test.each([
    ["the day that it was held", one("a", [3], "done", { doneOn: "2026-03-10" }), "2026-03-10", true],
    ["its next date", one("a", [3], "postponed", { nextOn: "2026-07-02" }), "2026-07-02", true],
    ["the middle of its month", one("a", [6]), "2026-06-16", false],
    ["the first of its months to come", one("a", [8, 3, 6]), "2026-06-16", false],
    ["the last of them when all passed", one("a", [2, 3]), "2026-03-16", false],
    ["December when it says none", one("a", []), "2026-12-16", false],
  ])("%s", (_, activity, date, isExact) => {
    expect(drawn(activity)).toEqual({ date, isExact });
  });

  test("several of a kind without a day in a month stand apart, in it", () => {
    const many = Array.from({ length: 4 }, (_, i) => one(String(i), [6]));
    const days = [...calendarDays(many, MAY).values()].map(({ date }) => date);
    expect(new Set(days).size).toBe(4);
    expect(days.every((date) => date.startsWith("2026-06-"))).toBe(true);
  });
});
