import { expect, test } from "vitest";
import { besides, countObservations, reviewedAt, touchedSince } from "./rules";

const at = (day: number) => new Date(Date.UTC(2026, 3, day));
const observation = (state: "open" | "answered" | "resolved" | "withdrawn", section = "metas", day = 1) => ({
  ...{ section, state, createdAt: at(day) },
});

test("observations are counted by whom they wait for, in a section or in the plan", () => {
  const all = [
    observation("open"),
    observation("answered", "objetivos"),
    observation("resolved"),
    observation("withdrawn"),
  ];
  expect(countObservations(all)).toEqual({ open: 1, answered: 1, settled: 2 });
  expect(countObservations(all, "objetivos")).toEqual({ open: 0, answered: 1, settled: 0 });
});

test.each([
  ["sent for the first time", "submitted", at(2), [observation("open", "metas", 1)], null],
  [
    "sent again: its last observation before",
    "resubmitted",
    at(10),
    [observation("resolved", "metas", 3), observation("open", "metas", 5)],
    at(5),
  ],
  [
    "what is observed after it was sent again does not count",
    "resubmitted",
    at(10),
    [observation("resolved", "metas", 3), observation("open", "metas", 11)],
    at(3),
  ],
  ["sent again without observations", "resubmitted", at(10), [], null],
  ["with its team", "observed", at(2), [observation("open", "metas", 3)], null],
] as const)("reviewed until: %s", (_, state, submittedAt, observations, moment) => {
  expect(reviewedAt({ state, submittedAt }, [...observations])).toEqual(moment);
});

test("only what was touched later is other than what was reviewed, whether it is dated as an instant or as text", () => {
  const rows = [
    { id: "1", updatedAt: at(4) },
    { id: "2", updatedAt: at(6).toISOString() },
    { id: "3", updatedAt: at(5) },
  ];
  expect([...touchedSince(rows, at(5))]).toEqual(["2"]);
  expect([...touchedSince(rows, null)]).toEqual([]);
});

test("the first section has none before, the last none after", () => {
  const sections = [{ key: "a" }, { key: "b" }, { key: "c" }];
  expect(besides(sections, "a")).toEqual({ previous: null, next: { key: "b" } });
  expect(besides(sections, "c")).toEqual({ previous: { key: "b" }, next: null });
});
