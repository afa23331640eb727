import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays } from "@/lib/dates/dates";
import { approvingMoment, writingMoment } from "./rules";

const CAMPAIGN = { opensOn: "2026-04-01", dueOn: "2026-05-15", approvalDueOn: "2026-06-05" };

test.each([
  ["2026-03-31", false, null],
  ["2026-04-01", false, "opens"],
  ["2026-05-07", false, "opens"],
  ["2026-05-07", true, null],
  ["2026-05-08", true, "due:7"],
  ["2026-05-14", false, "due:7"],
  ["2026-05-15", true, "due:0"],
  ["2026-05-16", true, "due:+1"],
  ["2026-05-22", true, "due:+1"],
  ["2026-05-23", true, "due:+2"],
])("on %s whoever writes a plan (begun: %s) is told %s", (day, begun, moment) => {
  expect(writingMoment(CAMPAIGN, begun, day)).toBe(moment);
});

test.each([
  ["2026-05-28", null],
  ["2026-05-29", "approval:7"],
  ["2026-06-05", "approval:0"],
  ["2026-06-06", "approval:+1"],
  ["2026-06-13", "approval:+2"],
])("on %s whoever approves is told %s", (day, moment) => {
  expect(approvingMoment(CAMPAIGN, day)).toBe(moment);
});

test("day after day each thing is said once, and once a week when it is late", () => {
  fc.assert(
    fc.property(fc.boolean(), fc.integer({ min: 1, max: 200 }), (begun, days) => {
      const said = Array.from({ length: days }, (_, n) =>
        writingMoment(CAMPAIGN, begun, addDays("2026-04-01", n)),
      );
      const runs = said.filter((moment, n) => moment !== null && moment !== said[n - 1]);
      expect(new Set(runs).size).toBe(runs.length);
      const late = said.filter((moment) => moment?.includes("+")).length;
      expect(runs.filter((moment) => moment?.includes("+"))).toHaveLength(Math.ceil(late / 7));
    }),
  );
});
