import { expect, test } from "vitest";
import { factsOn, firstWords } from "./publication-words";

test.each([
  ["2026-05-04", "2026-05-04"],
  ["2026-10-30", "2026-10-30"],
  ["2027-03-01", "2026-10-30"],
])("on %s, what the practice says is of %s: never of a day to come", (today, saidOn) => {
  expect(new Set(factsOn(today).map(({ asOf }) => asOf))).toEqual(new Set([saidOn]));
  expect(firstWords([], today).sources.at(-1)?.date).toBe(saidOn);
});
