import { expect, test } from "vitest";
import type { FormContent } from "@/db/visit-values";
import { rubric } from "@/tests/factories/rubrics";
import { byObserver, comparedAnswers, endsStanding, hasDrifted, pairsAgreement } from "./rules";

const content: FormContent = {
  ...{ purpose: "", rule: null },
  blocks: [{ key: "a", title: "", help: "", kind: "items", items: [rubric("r1"), rubric("r2")] }],
};
const rule = { leastKappa: 0.6, leastExact: 0.6, leastScores: 4, months: 12 };
const answer = (itemKey: string, option: string | null, subject = 0) => ({ itemKey, subject, option });
const pair = (...both: [string, string][]) => ({
  content,
  compared: both.map(([given, other], i) => ({ itemKey: `r${i + 1}`, subject: 0, given, other })),
});

test("what both answered is compared; what one left out, or does not apply to one, is not", () => {
  expect(
    comparedAnswers(
      [answer("r1", "II"), answer("r2", null), answer("r3", "I")],
      [answer("r1", "III"), answer("r2", "IV")],
    ),
  ).toEqual([{ itemKey: "r1", subject: 0, given: "II", other: "III" }]);
});

test("teachers of a matrix are compared only when both saw as many", () => {
  const two = [answer("r1", "II", 1), answer("r1", "III", 2)];
  expect(comparedAnswers(two, [answer("r1", "I", 1)])).toEqual([]);
  expect(comparedAnswers(two, [answer("r1", "I", 1), answer("r1", "I", 2)])).toHaveLength(2);
});

test.each([
  [pair(["II", "II"], ["III", "III"]), false],
  [pair(["II", "II"], ["III", "II"]), true],
  [pair(["II", "II"], ["III", "I"]), true],
  [pair(), false],
])("%# drifted: %o", (both, drifted) => {
  expect(hasDrifted(pairsAgreement([both]), rule)).toBe(drifted);
});

test("two steps apart is a drift though nearly all is the same", () => {
  const told = pairsAgreement([pair(["II", "II"], ["II", "II"]), pair(["I", "I"], ["I", "III"])]);
  expect(told).toMatchObject({ scores: 4, exact: 0.75, farthest: 2 });
  expect(hasDrifted(told, rule)).toBe(true);
});

const same = pair(["II", "II"], ["III", "III"]);
const apart = pair(["II", "I"], ["III", "II"]);
test.each([
  [[apart, apart], false],
  [[apart, apart, same], true],
  [[same, same, apart], false],
  [[same, same, same, apart, apart, apart], false],
])("%# of the last three: %o", (pairs, ends) => {
  expect(endsStanding(pairs, rule)).toBe(ends);
});

test("each who observed is told once, by name, with her last three double visits wherever she stood in them", () => {
  const seen = (personId: string, otherPersonId: string, given: string) => ({
    ...pair([given, "I"]),
    ...{ personId, person: `Persona ${personId}`, otherPersonId, otherPerson: `Persona ${otherPersonId}` },
  });
  // From the newest: the fourth of «a» is not looked at.
  const told = byObserver([
    seen("b", "a", "I"),
    seen("a", "b", "I"),
    seen("c", "a", "I"),
    seen("a", "b", "IV"),
  ]);
  expect(told.map(({ personId, pairs, agreement }) => [personId, pairs, agreement.exact])).toEqual([
    ["a", 3, 1],
    ["b", 3, 2 / 3],
    ["c", 1, 1],
  ]);
});
