import { expect, test } from "vitest";
import { visitStates } from "@/db/visit-values";
import { nextVisitState, roundLabel, roundOn } from "./rules";

test.each([
  ["planned", "move", "planned"],
  ["planned", "cancel", "cancelled"],
  ["planned", "receive", "done"],
  ["cancelled", "receive", "done"],
  ["cancelled", "cancel", null],
  ["cancelled", "move", null],
] as const)("a visit that is %s, by %s, is %s", (state, step, next) => {
  expect(nextVisitState(state, step)).toBe(next);
});

test("a visit that was done stays so", () => {
  for (const step of ["move", "change", "cancel", "receive"] as const)
    expect(nextVisitState("done", step)).toBeNull();
  expect(visitStates).toContain("done");
});

const region = { id: "a", place: "r1", startsOn: "2026-04-01", endsOn: "2026-05-31" };
const ugel = { id: "b", place: "r1.u2", startsOn: "2026-04-15", endsOn: "2026-06-15" };

test.each([
  ["r1.u2.n3.s4", "2026-04-01", "a"],
  ["r1.u2.n3.s4", "2026-04-15", "b"],
  ["r1.u2.n3.s4", "2026-06-15", "b"],
  ["r1.u20.n3.s4", "2026-04-20", "a"],
  ["r1.u2.n3.s4", "2026-06-16", undefined],
])("at %s on %s the round is %s", (place, day, round) => {
  expect(roundOn([region, ugel], place, day)?.id).toBe(round);
});

test("rounds are told in Roman numerals", () => {
  expect([1, 2, 3].map(roundLabel)).toEqual(["Momento I", "Momento II", "Momento III"]);
});
