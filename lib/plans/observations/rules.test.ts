import fc from "fast-check";
import { expect, test } from "vitest";
import { observationStates } from "@/db/values";
import { isPending, nextObservationState, type ObservationStep, observationsAt, standsIn } from "./rules";

const STEPS = ["answer", "reopen", "resolve", "withdraw"] as const satisfies ObservationStep[];

test.each([
  ["open", "answer", "answered"],
  ["answered", "answer", "answered"],
  ["resolved", "answer", null],
  ["withdrawn", "answer", null],
  ["open", "reopen", null],
  ["answered", "reopen", "open"],
  ["resolved", "reopen", "open"],
  ["withdrawn", "reopen", null],
  ["open", "resolve", "resolved"],
  ["answered", "resolve", "resolved"],
  ["withdrawn", "resolve", null],
  ["answered", "withdraw", "withdrawn"],
  ["resolved", "withdraw", null],
] as const)("%s, %s → %s", (state, step, to) => {
  expect(nextObservationState(state, step)).toBe(to);
});

test("only what is pending is settled, and what was withdrawn stays so", () => {
  fc.assert(
    fc.property(fc.constantFrom(...observationStates), fc.constantFrom(...STEPS), (state, step) => {
      const next = nextObservationState(state, step);
      if (step !== "reopen") expect(next !== null).toBe(isPending(state));
      if (state === "withdrawn") expect(next).toBeNull();
    }),
  );
});

test("a row is observed where it stands, and a section whole apart from its rows", () => {
  expect(standsIn("problem", "diagnosis")).toBe(true);
  expect(standsIn("problem", "objectives")).toBe(false);
  const whole = { section: "metas", rowKind: null, rowId: null };
  const row = { section: "metas", rowKind: "target", rowId: "1" } as const;
  expect(observationsAt([whole, row], { section: "metas" })).toEqual([whole]);
  expect(observationsAt([whole, row], { section: "metas", rowId: "1" })).toEqual([row]);
});
