import fc from "fast-check";
import { expect, test } from "vitest";
import { areas, assessmentStates, stages } from "@/db/values";
import {
  GRADES,
  nextState,
  overlappingPapers,
  type PaperKey,
  paperFor,
  stageOf,
  steps,
  stepsFrom,
} from "./rules";

test.each([
  ["draft", ["open"]],
  ["open", ["close", "revise"]],
  ["closed", ["publish", "reopen"]],
  ["published", ["withdraw"]],
] as const)("from %s one may %j", (state, allowed) => {
  expect(stepsFrom(state)).toEqual(allowed);
});

test("whatever is asked of an assessment, it stays in one of its states and only known steps move it", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...steps)), (asked) => {
      let state: (typeof assessmentStates)[number] = "draft";
      for (const step of asked) state = nextState(state, step) ?? state;
      expect(assessmentStates).toContain(state);
    }),
  );
});

test.each([
  ["B0", "primary"],
  ["D1", "primary"],
  ["F0", "secondary"],
  ["D2", "secondary"],
  ["A2", null],
  ["L0", null],
])("a service of level %s is of %s", (level, stage) => {
  expect(stageOf(level)).toBe(stage);
});

const paper = fc.record({
  stage: fc.constantFrom(...stages),
  grade: fc.option(fc.constantFrom(...GRADES.secondary)),
  area: fc.constantFrom(...areas),
});

test("papers that do not overlap give each student at most one paper of an area", () => {
  fc.assert(
    fc.property(fc.array(paper, { maxLength: 6 }), (papers) => {
      if (overlappingPapers(papers) !== null) return;
      for (const stage of stages)
        for (const grade of GRADES[stage])
          for (const area of areas) {
            const taken = papers.filter((one) => paperFor([one], stage, grade, area));
            expect(taken.length).toBeLessThanOrEqual(1);
          }
    }),
  );
});

test("the same area for a grade and for every grade of the stage overlaps, and is told at the second", () => {
  const papers: PaperKey[] = [
    { stage: "primary", grade: null, area: "reading" },
    { stage: "secondary", grade: 4, area: "reading" },
    { stage: "primary", grade: 4, area: "reading" },
  ];
  expect(overlappingPapers(papers)).toBe(2);
  expect(overlappingPapers(papers.slice(0, 2))).toBeNull();
});
