import { expect, test } from "vitest";
import type { FormContent } from "@/db/visit-values";
import { rubric } from "@/tests/factories/rubrics";
import {
  agreementWith,
  asksToCalibrate,
  casesNeeded,
  lastDay,
  levelItems,
  mayScoreAlone,
  nearnessOf,
  passes,
  scoresOffered,
  standingOf,
} from "./rules";

const form: FormContent = {
  ...{ purpose: "", rule: null },
  blocks: [
    {
      ...{ key: "aula", title: "", help: "", kind: "items" },
      items: [rubric("r1"), { ...rubric("grado"), scale: { kind: "text" } }, rubric("r2")],
    },
    { key: "docentes", title: "", help: "", kind: "matrix", items: [rubric("r3")] },
  ],
};
const rule = { leastKappa: 0.6, leastExact: 0.6, leastScores: 4, months: 12 };
const of = (...itemKeys: string[]) => ({ itemKeys });

test("only items with levels are scored, of every block, in the order of the form", () => {
  expect(levelItems(form).map(({ key }) => key)).toEqual(["r1", "r2", "r3"]);
  expect(levelItems(form, ["r3", "r1", "grado", "gone"]).map(({ key }) => key)).toEqual(["r1", "r3"]);
});

test("a form asks to calibrate once its cases give enough scores, of items that it still has", () => {
  const two = [of("r1", "r2"), of("r1", "gone")];
  expect(scoresOffered(form, two)).toBe(3);
  expect(asksToCalibrate(form, two, rule)).toBe(false);
  expect(asksToCalibrate(form, [...two, of("r3")], rule)).toBe(true);
  expect(asksToCalibrate(form, [], { ...rule, leastScores: 0 })).toBe(false);
  expect(asksToCalibrate(null, two, rule)).toBe(false);
});

const passed = { passed: true, source: "cases", expiresOn: "2027-03-12" } as const;
const not = { passed: false, expiresOn: null };

test.each([
  [false, undefined, "not_required", true],
  [true, undefined, "missing", false],
  [true, passed, "valid", true],
  [true, { ...passed, expiresOn: "2027-03-11" }, "expired", false],
  [true, { ...not, source: "cases" as const }, "failed", false],
  [true, { ...not, source: "pairs" as const }, "drifted", false],
  [false, { ...not, source: "pairs" as const }, "not_required", true],
])("asked: %s, last %o: %s", (required, last, state, alone) => {
  const standing = standingOf(required, last, "2027-03-12");
  expect(standing.state).toBe(state);
  expect(mayScoreAlone(standing)).toBe(alone);
});

const said = (option: string) => ({ option, why: "" });

test("scores are compared over all the cases, and an item that the form no longer has is left out", () => {
  const told = agreementWith(form, [
    { scores: { r1: "I", r2: "III" }, agreed: { r1: said("I"), r2: said("IV") } },
    { scores: { r1: "I", gone: "II" }, agreed: { r1: said("III"), gone: said("II") } },
  ]);
  expect(told).toMatchObject({ scores: 3, exact: 1 / 3, adjacent: 2 / 3 });
});

test.each([
  [{ scores: 4, exact: 0.6, adjacent: 1, kappa: 0.6 }, true],
  [{ scores: 4, exact: 0.59, adjacent: 1, kappa: 0.9 }, false],
  [{ scores: 4, exact: 0.9, adjacent: 1, kappa: 0.59 }, false],
  [{ scores: 3, exact: 1, adjacent: 1, kappa: 1 }, false],
  [{ scores: 4, exact: 1, adjacent: 1, kappa: null }, true],
])("%o passes: %s", (agreement, result) => {
  expect(passes(agreement, rule)).toBe(result);
});

test("it lasts the months of the region", () => {
  expect(lastDay("2026-03-12", rule)).toBe("2027-03-12");
  expect(lastDay("2026-08-31", { ...rule, months: 6 })).toBe("2027-02-28");
});

test.each([
  [[of("r1", "r2"), of("r1", "r2")], 0, 2],
  [[of("r1", "r2"), of("r1", "r2")], 2, 1],
  [[of("r1", "r2")], 0, null],
  [[], 3, null],
])("with %j waiting and %i scores, %s cases are needed", (waiting, scored, cases) => {
  expect(casesNeeded(form, waiting, scored, rule)).toBe(cases);
});

test.each([
  ["II", "II", "exact"],
  ["II", "III", "adjacent"],
  ["I", "IV", "far"],
  ["V", "I", null],
])("%s where %s was agreed is %s", (given, agreed, nearness) => {
  expect(nearnessOf(rubric("r1") as Parameters<typeof nearnessOf>[0], given, agreed)).toBe(nearness);
});
