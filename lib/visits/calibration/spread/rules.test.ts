import { expect, test } from "vitest";
import type { FormContent } from "@/db/visit-values";
import { rubric } from "@/tests/factories/rubrics";
import { caseSpread, isDisputed, itemSpreads } from "./rules";

const form: FormContent = {
  ...{ purpose: "", rule: null },
  blocks: [
    { key: "a", title: "", help: "", kind: "items", items: [rubric("r1"), rubric("r2"), rubric("r3")] },
  ],
};
const said = (option: string) => ({ option, why: "" });
const one = {
  ...{ itemKeys: ["r2", "r1"], agreed: { r1: said("I"), r2: said("II") } },
  scores: [{ r1: "I", r2: "IV" }, { r1: "I", r2: "III" }, { r1: "II" }] as Record<string, string>[],
};

test("each answer of a case is counted, in the order of the form and of its scale", () => {
  expect(caseSpread(form, one).map(({ item: { key }, counts, n, exact }) => [key, counts, n, exact])).toEqual(
    [
      ["r1", [2, 1, 0, 0], 3, 2],
      ["r2", [0, 0, 1, 1], 2, 0],
    ],
  );
});

test("over several cases each item is told by how near people were; what nobody scored is left out", () => {
  const two = { itemKeys: ["r1"], agreed: { r1: said("IV") }, scores: [{ r1: "I" }] };
  expect(
    itemSpreads(form, [one, two]).map(({ item: { key }, n, exact, far }) => [key, n, exact, far]),
  ).toEqual([
    ["r1", 4, 2, 1],
    ["r2", 2, 0, 1],
  ]);
});

test.each([
  [{ n: 4, exact: 0, far: 4 }, false],
  [{ n: 5, exact: 2, far: 0 }, true],
  [{ n: 5, exact: 4, far: 1 }, true],
  [{ n: 10, exact: 9, far: 1 }, false],
])("%o is disputed: %s", (spread, disputed) => {
  expect(isDisputed({ item: rubric("r1"), ...spread })).toBe(disputed);
});
