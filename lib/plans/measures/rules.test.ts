import { assert, constantFrom, double, property } from "fast-check";
import { describe, expect, test } from "vitest";
import {
  elapsedShare,
  isOnTrack,
  measuredOf,
  measureProblems,
  type PlaceResult,
  progressToward,
} from "./rules";

const DAY = "2026-11-27";
const result = (more: Partial<PlaceResult> = {}): PlaceResult => ({
  ...{ assessmentId: "a", title: "Cierre 2026", round: "closing", endsOn: "2026-11-20" },
  ...{ stage: "primary", area: "reading", grade: null, assessed: 200, programmed: 400 },
  ...{ levels: [20, 40, 80, 60], names: [] },
  ...more,
});
const target = (indicator: string, more = {}) => ({
  ...{ indicator, subject: "reading" as const, stage: "primary" as const, grade: null },
  baselineOn: "2026-04-17",
  ...more,
});
const known = (results: PlaceResult[]) => ({ results, activities: [], last: null, day: DAY });

describe("what a target measures", () => {
  test.each([
    ["the highest level", "top_level", result(), { value: 30, n: 60, of: 200 }],
    ["the lowest level", "lowest_level", result(), { value: 10, n: 20, of: 200 }],
    ["participation", "participation", result(), { value: 50, n: 200, of: 400 }],
    ["two levels", "top_level", result({ levels: [150, 50] }), { value: 25, n: 50 }],
  ])("%s, with whom it is of", (_, indicator, found, measured) => {
    const more = { on: "2026-11-20", source: "Cierre 2026", assessmentId: "a" };
    expect(measuredOf(target(indicator), known([found]))).toMatchObject({ ...measured, ...more });
  });

  test.each([
    ["of the baseline itself", "top_level", result({ endsOn: "2026-04-17" }), {}],
    ["of the línea de base, without a day", "top_level", result({ round: "baseline" }), { baselineOn: null }],
    ["of another subject", "top_level", result({ area: "mathematics" }), {}],
    ["of another grade", "top_level", result({ grade: 4 }), {}],
    ["of fewer than 10 students", "top_level", result({ assessed: 9 }), {}],
    ["of grades with other scales each", "top_level", result({ levels: null }), {}],
    ["without a programme", "participation", result({ programmed: null }), {}],
    ["told by a person, of what is computed", "top_level", result({ assessed: 0 }), {}],
  ])("nothing %s", (_, indicator, found, more) => {
    const last = { value: 1, on: DAY, source: "x" };
    expect(measuredOf(target(indicator, more), { ...known([found]), last })).toBeNull();
  });

  test("the latest that says something", () => {
    const results = [
      result({ endsOn: "2026-08-01", levels: [0, 100, 100, 0] }),
      result({ endsOn: "2026-11-20", assessed: 5 }),
      result({ endsOn: "2026-09-01", levels: [0, 0, 100, 100] }),
    ];
    expect(measuredOf(target("top_level"), known(results))).toMatchObject({ value: 50, on: "2026-09-01" });
  });

  test("the activities of the plan, and what a person told", () => {
    const activities = ["done", "planned", "cancelled"] as const;
    const last = { value: 7, on: "2026-06-01", source: "Encuesta" };
    expect(measuredOf(target("activities_done"), { ...known([]), activities })).toMatchObject({
      ...{ value: 33.33, n: 1, of: 3, on: DAY },
    });
    expect(measuredOf(target("activities_done"), known([]))).toBeNull();
    expect(measuredOf(target("own"), { ...known([]), last })).toMatchObject({ ...last, n: null });
    expect(measuredOf(target("own"), known([result()]))).toBeNull();
  });
});

describe("how much of its way a target has gone", () => {
  test.each([
    ["up", 30, 40, 35, 0.5],
    ["up", 30, 40, 25, 0],
    ["up", 30, 40, 50, 1],
    ["down", 20, 10, 15, 0.5],
    ["down", 20, 10, 25, 0],
    ["up", 45, 40, 41, 1],
    ["up", 45, 40, 39, 0],
    ["up", 40, 40, 40, 1],
    ["keep", null, 95, 95, 1],
    ["keep", 95, 95, 94.9, 0],
    ["up", null, 40, 35, null],
  ] as const)("%s from %s to %s, measuring %s", (direction, baseline, goal, value, way) => {
    expect(progressToward({ direction, baseline, goal }, value)).toBe(way);
  });

  const figure = double({ min: -1000, max: 1000, noNaN: true });
  const side = constantFrom("up" as const, "down" as const);

  test("from 0 at the baseline to 1 at the goal, and more never is less", () => {
    assert(
      property(side, figure, figure, figure, figure, (direction, baseline, goal, one, other) => {
        const aim = { direction, baseline, goal };
        const way = (value: number) => progressToward(aim, value) as number;
        expect(way(goal)).toBe(1);
        const isAhead = direction === "up" ? goal > baseline : goal < baseline;
        if (isAhead) expect(way(baseline)).toBe(0);
        for (const value of [one, other]) {
          expect(way(value)).toBeGreaterThanOrEqual(0);
          expect(way(value)).toBeLessThanOrEqual(1);
        }
        const [less, more] =
          direction === "up"
            ? [Math.min(one, other), Math.max(one, other)]
            : [Math.max(one, other), Math.min(one, other)];
        expect(way(more)).toBeGreaterThanOrEqual(way(less));
      }),
    );
  });

  test("goes as fast as time when it has gone as much as had passed that day", () => {
    const aim = {
      direction: "up",
      baseline: 30,
      goal: 40,
      startsOn: "2026-04-01",
      dueOn: "2026-12-01",
    } as const;
    expect(isOnTrack(aim, { value: 35, on: "2026-08-01" })).toBe(true);
    expect(isOnTrack(aim, { value: 34.9, on: "2026-08-01" })).toBe(false);
    expect(isOnTrack(aim, null)).toBeNull();
    expect(isOnTrack({ ...aim, baseline: null }, { value: 35, on: "2026-08-01" })).toBeNull();
  });

  test.each([
    ["2026-01-01", 0],
    ["2026-04-01", 0],
    ["2026-08-01", 0.5],
    ["2027-01-01", 1],
  ])("on %s had passed %s of it", (day, passed) => {
    expect(elapsedShare({ startsOn: "2026-04-01", dueOn: "2026-12-01" }, day)).toBe(passed);
  });

  test("a period of one day is over on that day", () => {
    const day = { startsOn: "2026-04-01", dueOn: "2026-04-01" };
    expect([elapsedShare(day, "2026-03-31"), elapsedShare(day, "2026-04-01")]).toEqual([0, 1]);
  });
});

test.each([
  ["in time", { value: 40, measuredOn: "2026-06-01" }, "%", []],
  ["tomorrow", { value: 40, measuredOn: "2026-11-28" }, "%", ["measuredOn"]],
  ["the year before", { value: 40, measuredOn: "2025-12-31" }, "%", ["measuredOn"]],
  ["140 percent", { value: 140, measuredOn: "2026-06-01" }, "%", ["value"]],
  ["less than nothing, in percent", { value: -1, measuredOn: "2026-06-01" }, " % ", ["value"]],
  ["140 of something", { value: 140, measuredOn: "2026-06-01" }, "docentes", []],
])("a measure %s", (_, measure, unit, fields) => {
  expect(Object.keys(measureProblems(measure, { unit, schoolYear: 2026, day: DAY }))).toEqual(fields);
});
