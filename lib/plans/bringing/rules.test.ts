import { expect, test } from "vitest";
import { defaultTemplate } from "../templates/labels";
import { bringable, broughtFrom } from "./rules";

const row = { id: "o", area: "aprendizajes", statement: "x", problemId: null, commitment: null };
const target = {
  ...{
    id: "t",
    objectiveId: "o",
    indicator: "matricula",
    name: "Matrícula",
    unit: "%",
    direction: "up" as const,
  },
  ...{ subject: null, stage: null, grade: null, baseline: 3, baselineSource: "x", baselineOn: "2024-01-01" },
  ...{ goal: 5, startsOn: "2024-02-29", dueOn: "2024-11-30", disaggregation: null, responsible: null },
};
const earlier = { texts: [], problems: [], objectives: [row], targets: [target], activities: [] };
const now = (schoolYear: number) => ({ schoolYear, template: defaultTemplate(), reachable: [] });

test.each([
  [2025, "2025-02-28"],
  [2028, "2028-02-29"],
  [2100, "2100-02-28"],
])("a target of 29 February starts in %i on %s", (year, day) => {
  const [brought] = broughtFrom(earlier, now(year), ["objectives", "targets"]).targets;
  expect(brought).toMatchObject({ startsOn: day, dueOn: `${year}-11-30`, baseline: null, goal: 5 });
});

test("an indicator that the region no longer has goes on as the team's own", () => {
  const [brought] = broughtFrom(earlier, now(2025), ["objectives", "targets"]).targets;
  expect(brought).toMatchObject({ indicator: "own", name: "Matrícula", unit: "%" });
  const template = { ...defaultTemplate(), indicators: [{ ...target, key: "matricula" }] };
  const kept = broughtFrom(earlier, { ...now(2025), template }, ["objectives", "targets"]).targets;
  expect(kept[0]?.indicator).toBe("matricula");
});

test("what hangs from an objective comes only with it", () => {
  expect(bringable(["targets", "activities", "texts"])).toEqual(["texts"]);
  expect(bringable(["objectives", "targets"])).toEqual(["objectives", "targets"]);
});
