import { expect, test } from "vitest";
import { isNews, isTold, officesTold } from "./rules";

test.each([
  [
    "submit",
    "pat_rei",
    "r1.u2.n3",
    ["local_specialist r1.u2.n3", "regional_specialist r1.u2.n3", "area_head r1.u2"],
  ],
  ["resubmit", "ugel_plan", "r1.u2", ["regional_specialist r1", "regional_director r1"]],
  ["observe", "pat_rei", "r1.u2.n3", ["coordinator r1.u2.n3", "secretary r1.u2.n3"]],
  ["approve", "ugel_plan", "r1.u2", ["ugel_director r1.u2", "area_head r1.u2"]],
] as const)("%s of a %s", (step, kind, place, offices) => {
  expect(officesTold(step, { kind, place }).map((one) => `${one.role} ${one.place}`)).toEqual(offices);
});

test("nobody is told of starting, evaluating or closing, nor of what happened days ago", () => {
  expect((["start", "evaluate", "resume", "close"] as const).some(isTold)).toBe(false);
  const now = new Date("2026-11-27T15:00:00Z");
  expect(isNews(new Date("2026-11-27T14:00:00Z"), now)).toBe(true);
  expect(isNews(new Date("2026-11-25T14:00:00Z"), now)).toBe(false);
});
