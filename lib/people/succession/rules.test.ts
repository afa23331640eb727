import { expect, test } from "vitest";
import { byTime, followsOn, hasOfficePage, suggestedDays } from "./rules";

const DAY = "2026-11-24";

test.each([
  ["nobody leaves", null, { startsOn: DAY }],
  [
    "she holds it without end",
    { startsOn: "2026-03-02", endsOn: null },
    { endsOn: "2026-11-23", startsOn: DAY },
  ],
  [
    "its end is already planned",
    { startsOn: "2026-03-02", endsOn: "2026-12-31" },
    { endsOn: "2026-12-31", startsOn: "2027-01-01" },
  ],
  ["she began today", { startsOn: DAY, endsOn: null }, { endsOn: DAY, startsOn: "2026-11-25" }],
])("when %s, the days of a replacement are suggested", (_, held, expected) => {
  expect(suggestedDays(held, DAY)).toEqual(expected);
});

test.each([
  ["2026-11-20", "2026-11-21", true],
  ["2026-11-20", "2026-12-01", true],
  ["2026-11-20", "2026-11-20", false],
  ["2026-11-20", "2026-11-01", false],
])("one leaves on %s and another comes on %s: %s", (endsOn, startsOn, expected) => {
  expect(followsOn({ endsOn, startsOn })).toBe(expected);
});

test("each term is in force, to come or over, and only one of them", () => {
  const terms = [
    { startsOn: "2026-03-02", endsOn: null },
    { startsOn: "2026-03-02", endsOn: DAY },
    { startsOn: "2026-11-25", endsOn: null },
    { startsOn: "2026-01-01", endsOn: "2026-11-23" },
  ];
  const { inForce, toCome, over } = byTime(terms, DAY);
  expect([inForce, toCome, over]).toEqual([terms.slice(0, 2), [terms[2]], [terms[3]]]);
});

test.each([
  ["network", "coordinator", true],
  ["network", "ugel_director", false],
  ["ugel", "area_head", true],
  ["school", "school_head", false],
] as const)("an office of a %s as %s has a page: %s", (kind, role, expected) => {
  expect(hasOfficePage(kind, role)).toBe(expected);
});
