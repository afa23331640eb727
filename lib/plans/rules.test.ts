import fc from "fast-check";
import { expect, test } from "vitest";
import { planStates } from "@/db/values";
import {
  isInForce,
  isShared,
  isUnderReview,
  isWritable,
  nextPlanState,
  type PlanStep,
  standing,
} from "./rules";

const STEP_NAMES = [
  ...(["submit", "observe", "resubmit", "approve", "start", "evaluate", "resume", "close"] as const),
] satisfies PlanStep[];

test.each([
  ["draft", "submit", "submitted"],
  ["draft", "approve", null],
  ["submitted", "observe", "observed"],
  ["submitted", "submit", null],
  ["observed", "resubmit", "resubmitted"],
  ["observed", "approve", null],
  ["resubmitted", "observe", "observed"],
  ["resubmitted", "approve", "approved"],
  ["approved", "start", "under_way"],
  ["approved", "observe", null],
  ["under_way", "evaluate", "evaluated"],
  ["evaluated", "resume", "under_way"],
  ["evaluated", "close", "closed"],
  ["closed", "resume", null],
] as const)("%s, %s → %s", (state, step, to) => {
  expect(nextPlanState(state, step)).toBe(to);
});

test("whatever steps are tried, an approved plan is never written again and a closed one never moves", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...STEP_NAMES)), (steps) => {
      let state: (typeof planStates)[number] = "draft";
      let approved = false;
      for (const step of steps) {
        const next = nextPlanState(state, step);
        if (state === "closed") expect(next).toBeNull();
        if (next) state = next;
        approved ||= state === "approved";
        if (approved) expect(isWritable(state) || isUnderReview(state)).toBe(false);
        expect(isShared(state)).toBe(approved);
      }
    }),
  );
});

test("a plan is written, under review, in force or over, and never two of them", () => {
  for (const state of planStates) {
    const ways = [
      isWritable(state),
      isUnderReview(state),
      isInForce(state),
      ["evaluated", "closed"].includes(state),
    ];
    expect(ways.filter(Boolean)).toHaveLength(1);
  }
});

test("what was withdrawn does not stand", () => {
  const kept = { id: 1, withdrawnAt: null };
  expect(standing([kept, { id: 2, withdrawnAt: new Date() }])).toEqual([kept]);
});
