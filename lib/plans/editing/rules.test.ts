import { expect, test } from "vitest";
import { defaultTemplate } from "../templates/labels";
import { activityGaps, sectionsSoFar, startOfRow, targetGaps, valuesOf, weakWithoutProblem } from "./rules";

const problem = {
  ...{ id: "p", area: "aprendizajes", subject: "reading", stage: "primary", competence: "Lee" },
};
const objective = { id: "o", area: "aprendizajes", problemId: "p" };
const other = { id: "q", area: "gestion", problemId: null };
const plan = { problems: [problem], objectives: [objective, other] };

test.each([
  ["nothing", {}, { objectiveId: "", problemId: "", subject: "" }],
  [
    "a problem",
    { problemId: "p" },
    { problemId: "p", area: "aprendizajes", subject: "reading", stage: "primary" },
  ],
  ["an objective", { objectiveId: "o" }, { objectiveId: "o", problemId: "p", competence: "Lee" }],
  ["an objective of no problem", { objectiveId: "q" }, { objectiveId: "q", area: "gestion", subject: "" }],
  [
    "a weak area",
    { subject: "mathematics", stage: "secondary" },
    { subject: "mathematics", stage: "secondary" },
  ],
  [
    "what the address made up",
    { problemId: "x", objectiveId: "y", subject: "z", stage: "w" },
    { subject: "", stage: "" },
  ],
])("a new row from %s starts with what it answers", (_, asked, start) => {
  expect(startOfRow("activity", asked, plan)).toMatchObject(start);
});

test("when there is one objective only, a new row is under it", () => {
  const one = { problems: [problem], objectives: [objective] };
  expect(startOfRow("target", {}, one)).toMatchObject({ objectiveId: "o", subject: "reading" });
});

test.each(["problem", "objective"] as const)("a new %s has nothing of the only objective", (kind) => {
  const one = { problems: [problem], objectives: [objective] };
  expect(startOfRow(kind, {}, one)).toMatchObject({ area: "", problemId: "", subject: "", stage: "" });
});

test("a form opens with empty texts and lists of texts", () => {
  expect(valuesOf({ a: null, b: 1.5, months: [4, 5] })).toEqual({ a: "", b: "1.5", months: ["4", "5"] });
});

const level = (area: "reading" | "science", weak: boolean) => ({
  ...{ assessmentId: "a", title: "x", date: "2026-04-24", stage: "primary" as const, grade: null, area },
  ...{ levels: [], assessed: 10, programmed: null, regionTop: null, weak },
});

test("a weak area that no standing problem names is offered once", () => {
  const diagnosis = {
    levels: [level("reading", true), level("reading", true), level("science", false)],
    items: [],
    unmet: [],
  };
  const named = { subject: "reading" as const, stage: "primary" as const };
  const weak = [{ subject: "reading", stage: "primary" }];
  expect(weakWithoutProblem({ diagnosis, problems: [] })).toEqual(weak);
  expect(weakWithoutProblem({ diagnosis, problems: [{ ...named, withdrawnAt: null }] })).toEqual([]);
  expect(weakWithoutProblem({ diagnosis, problems: [{ ...named, withdrawnAt: "2026" }] })).toEqual(weak);
  expect(weakWithoutProblem({ diagnosis: null, problems: [] })).toEqual([]);
});

test("each section tells what is done in it and what is missing", () => {
  const at = "2026-05-01T10:00:00Z";
  const touched = [
    { part: "objective" as const, section: null, count: 1, at, by: "Rosa" },
    { part: "activity" as const, section: null, count: 0, at, by: "Rosa" },
    { part: "text" as const, section: "base_legal", count: 1, at, by: "Rosa" },
  ];
  const plan = { template: defaultTemplate(), touched, objectiveAreas: ["aprendizajes"] };
  const found = sectionsSoFar({ ...plan, observations: [] });
  const of = (key: string) => found.find(({ section }) => section.key === key);
  expect(of("objetivos")).toMatchObject({
    ...{ done: "1 objetivo", by: "Rosa", status: { text: "Falta un objetivo de: Convivencia y bienestar" } },
  });
  expect(of("actividades")).toMatchObject({ done: null, at, status: { text: "Falta escribirla" } });
  expect(of("base_legal")).toMatchObject({ status: { kind: "done" } });
  expect(of("monitoreo")).toMatchObject({ at: null, status: { text: "Falta escribirla" } });
  expect(of("anexos")).toMatchObject({ status: { text: "Opcional" } });

  const observations = ["base_legal", "datos_generales", "base_legal"].map((section) => ({ section }));
  const observed = sectionsSoFar({ ...plan, observations }).map(({ status }) => status?.text);
  expect(observed.slice(0, 3)).toEqual(["1 por atender", "2 por atender", "Falta escribirla"]);
});

test("what a row lacks is what the region looks at", () => {
  const { checks } = defaultTemplate();
  const bare = { responsible: null, months: [], evidence: null, budget: 10, budgetSource: null };
  expect(activityGaps(bare, { checks })).toEqual([
    ...["responsable", "mes", "medio de verificación", "de dónde sale el presupuesto"],
  ]);
  const off = { ...checks, activity_incomplete: "off", budget_without_source: "off" } as const;
  expect(activityGaps(bare, { checks: off })).toEqual([]);
  expect(activityGaps({ ...bare, budget: 0 }, { checks })).not.toContain("de dónde sale el presupuesto");
  expect(targetGaps({ baseline: null }, { checks })).toEqual(["línea de base"]);
  expect(targetGaps({ baseline: 0 }, { checks })).toEqual([]);
});
