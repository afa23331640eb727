import { expect, test } from "vitest";
import { meetingsUntil, PATTERNS } from "./meeting-days";
import { TOPICS } from "./meeting-words";

const HOLIDAYS = [{ day: "2026-10-08", name: "Combate de Angamos" }];
const UGELS = Object.keys(PATTERNS);
const of = (ugel: string, today: string) => meetingsUntil(ugel, today, HOLIDAYS);

test("nine months of directorios are past in December, but for one that was suspended and one never called", () => {
  const all = UGELS.flatMap((ugel) => of(ugel, "2026-12-01"));
  const past = all.filter(({ fate }) => fate !== "next");
  expect(past.filter(({ fate }) => fate !== "suspended")).toHaveLength(7 * 9 - 2);
  expect(past.filter(({ fate }) => fate === "moved")).toHaveLength(1);
  expect(past.every(({ heldOn }) => heldOn < "2026-12-01")).toBe(true);
});

test("a UGEL whose day is a holiday meets a week later", () => {
  expect(of("05", "2026-12-01").find(({ heldOn }) => heldOn.startsWith("2026-10"))?.heldOn).toBe(
    "2026-10-15",
  );
});

test.each([
  ["2026-11-27", "2026-12-03"],
  ["2026-11-28", "2026-12-03"],
  ["2026-11-29", "2026-12-03"],
  ["2026-11-30", "2026-12-10"],
  ["2026-12-04", "2026-12-10"],
])("begun on %s, the next of UGEL 05 is on %s", (today, day) => {
  expect(
    of("05", today)
      .filter(({ fate }) => fate === "next")
      .map(({ heldOn }) => heldOn),
  ).toEqual([day]);
});

test("begun early in the year, nothing is past, and one is being prepared", () => {
  expect(of("05", "2026-03-05").map(({ fate }) => fate)).toEqual(["next"]);
});

test("each month has subjects of its own to treat", () => {
  for (const month of [3, 4, 5, 6, 7, 8, 9, 10, 11, 12])
    expect(TOPICS.filter(({ months }) => months.includes(month)).length, `${month}`).toBeGreaterThan(3);
});
