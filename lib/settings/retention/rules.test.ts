import { expect, test } from "vitest";
import { cutoff, longest, RETENTION, retentionKeys, retentionOf } from "./rules";

test("what a region did not set, or set out of bounds, is the usual", () => {
  const usual = Object.fromEntries(retentionKeys.map((key) => [key, RETENTION[key].usual]));
  for (const days of [
    null,
    undefined,
    {},
    { drafts: 0 },
    { drafts: 6 },
    { drafts: 731 },
    { drafts: 7.5 },
    { x: 9 },
  ])
    expect(retentionOf(days as Record<string, number>)).toEqual(usual);
  expect(retentionOf({ drafts: 7, mail: 365 })).toEqual({ ...usual, drafts: 7, mail: 365 });
});

test("the usual days are within the bounds", () => {
  for (const key of retentionKeys) {
    const { usual, least, most } = RETENTION[key];
    expect(least <= usual && usual <= most, key).toBe(true);
  }
});

test.each([
  [[], 30],
  [[null], 30],
  [[{ mail: 5 }], 5],
  [[{ mail: 5 }, { mail: 60 }], 60],
  [[{ mail: 5 }, null], 30],
  [[{ mail: 5 }, { mail: 9999 }], 30],
])("of the regions %j the mail is kept %i days", (regions, days) => {
  expect(longest("mail", regions)).toBe(days);
});

test("what is removed is older than its days, to the instant", () => {
  expect(cutoff(new Date("2026-11-28T10:00:00Z"), 2)).toEqual(new Date("2026-11-26T10:00:00Z"));
});
