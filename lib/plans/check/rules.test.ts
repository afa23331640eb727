import { expect, test } from "vitest";
import { type PlanCheck, type PlanDiagnosis, type PlanTemplate, planChecks } from "@/db/values";
import type { ContentActivity, PlanContent } from "../content/rules";
import { defaultTemplate } from "../templates/labels";
import { checkPlan } from "./rules";

const template = defaultTemplate();
const place = { path: "r1.u1.n1", kind: "network", code: "05-03", name: "Loma" } as const;
const aim = { subject: "reading", stage: "primary", competence: null } as const;

const activity = (more: Partial<ContentActivity> = {}): ContentActivity => ({
  ...{ id: "a1", objectiveId: "o1", kind: "workshop", title: "Taller de lectura", description: null },
  ...{
    problemId: null,
    ...aim,
    responsible: "Coordinación",
    participants: null,
    expected: null,
    months: [4],
  },
  ...{ resources: null, budget: null, budgetSource: null, evidence: "Lista", ally: null, reaches: [] },
  ...more,
});

const content = (more: Partial<PlanContent> = {}): PlanContent => ({
  ...{ title: "PAT-REI", kind: "pat_rei", schoolYear: 2026, place, ugel: place, region: place },
  facts: { modality: null, resolution: null, districts: [], networks: 0, schools: 0, officers: [] },
  ...{ sections: template.sections, areas: template.areas, commitments: template.commitments },
  ...{ diagnosedAt: null, diagnosis: null },
  texts: [
    { section: "base_legal", body: "Ley General de Educación y su reglamento vigente" },
    { section: "monitoreo", body: "El equipo revisa el avance cada mes" },
  ],
  problems: [{ id: "p1", area: "aprendizajes", statement: "Se lee poco", causes: null, ...aim }],
  objectives: ["aprendizajes", "convivencia"].map((area, i) => ({
    ...{
      id: `o${i + 1}`,
      area,
      statement: `Mejorar ${area} durante todo el año`,
      problemId: null,
      commitment: null,
    },
  })),
  targets: [
    {
      ...{ id: "t1", objectiveId: "o1", indicator: "own", name: "Lectores", unit: "%", direction: "up" },
      ...{ subject: null, stage: null, grade: null, baseline: 30, baselineSource: null, baselineOn: null },
      ...{ goal: 40, startsOn: "2026-03-01", dueOn: "2026-12-01", disaggregation: null, responsible: null },
    },
  ],
  activities: [activity()],
  annexes: [],
  ...more,
});

const found = (plan: PlanContent, previous: PlanContent | null = null) =>
  checkPlan(plan, { checks: template.checks, mostPerMonth: template.mostPerMonth, previous });
const sentencesOf = (plan: PlanContent, check: PlanCheck, previous: PlanContent | null = null) =>
  found(plan, previous)
    .filter((finding) => finding.check === check)
    .map(({ sentence }) => sentence);

test("a plan that lacks nothing says nothing", () => {
  expect(found(content())).toEqual([]);
});

test("a mandatory section without words or rows is empty; what is filled from the records and what is optional is not", () => {
  const empty = {
    texts: [{ section: "base_legal", body: " \n" }],
    problems: [],
    objectives: [],
    targets: [],
    activities: [],
  };
  expect(sentencesOf(content(empty), "section_empty")).toEqual([
    "La sección «Base legal» está vacía.",
    "La sección «Diagnóstico» está vacía.",
    "La sección «Objetivos» está vacía.",
    "La sección «Metas e indicadores» está vacía.",
    "La sección «Matriz de actividades» está vacía.",
    "La sección «Monitoreo y evaluación» está vacía.",
  ]);
});

test("a mandatory area needs an objective", () => {
  const { objectives } = content();
  expect(sentencesOf(content({ objectives: objectives.slice(0, 1) }), "area_missing")).toEqual([
    "Falta un objetivo de «Convivencia y bienestar», que es obligatorio.",
  ]);
});

const diagnosis = (competence: string | null): PlanDiagnosis => ({
  levels: [
    {
      ...{ assessmentId: "e1", title: "Línea de base", date: "2026-03-20", stage: "primary", grade: 4 },
      ...{ area: "mathematics", levels: [], assessed: 10, programmed: 12, regionTop: 0.4, weak: true },
    },
  ],
  items: [
    {
      ...{ assessmentId: "e1", title: "Línea de base", date: "2026-03-20", stage: "primary", grade: 4 },
      ...{
        area: "mathematics",
        number: 7,
        competence,
        capacity: null,
        answered: 10,
        share: 0.2,
        regionShare: 0.5,
      },
    },
  ],
  unmet: [],
});
const onMathematics = { subject: "mathematics", stage: "primary" } as const;

test.each([
  ["nobody aims at the weak area", activity(), "Resuelve problemas", 2],
  ["an activity for the area whole answers", activity({ ...onMathematics }), "Resuelve problemas", 0],
  [
    "an activity for another competence answers for the area only",
    activity({ ...onMathematics, competence: "Forma y movimiento" }),
    "Resuelve problemas",
    1,
  ],
  [
    "the competence may be written with other signs",
    activity({ ...onMathematics, competence: "resuelve PROBLEMAS." }),
    "Resuelve problemas",
    0,
  ],
  [
    "the same area of the other stage does not answer",
    activity({ subject: "mathematics", stage: "secondary" }),
    null,
    1,
  ],
] as const)("of what is weak: %s", (_, one, competence, total) => {
  const plan = content({ activities: [one], diagnosis: diagnosis(competence) });
  expect(sentencesOf(plan, "weak_without_activity")).toHaveLength(total);
});

test("an activity aims at what its problem is about", () => {
  const problems = [
    { ...content().problems[0], id: "p2", ...onMathematics, competence: null },
  ] as PlanContent["problems"];
  const plan = content({ problems, activities: [activity({ problemId: "p2" })], diagnosis: diagnosis(null) });
  expect(sentencesOf(plan, "weak_without_activity")).toEqual([]);
});

test("the same weakness in several grades is said once", () => {
  const { levels, ...rest } = diagnosis(null);
  const twice = { ...rest, levels: [...levels, ...levels.map((level) => ({ ...level, grade: 2 }))] };
  expect(sentencesOf(content({ diagnosis: twice }), "weak_without_activity")).toHaveLength(1);
});

test("an activity says who, when and how it is known, and which of them it lacks", () => {
  const bare = activity({ responsible: " ", months: [], evidence: null });
  expect(found(content({ activities: [bare] }))).toEqual([
    {
      ...{
        check: "activity_incomplete",
        weight: "blocking",
        section: "actividades",
        rowKind: "activity",
        rowId: "a1",
      },
      sentence: "A la actividad «Taller de lectura» le falta responsable, mes y medio de verificación.",
    },
  ]);
});

test("a target without baseline is said; a baseline of zero is one", () => {
  const [target] = content().targets as [PlanContent["targets"][number]];
  const targets = [
    { ...target, baseline: null },
    { ...target, id: "t2", name: "Otra", baseline: 0 },
  ];
  expect(sentencesOf(content({ targets }), "target_without_baseline")).toEqual([
    "La meta «Lectores» no dice de qué valor se parte.",
  ]);
});

test.each([
  [7, 0],
  [8, 1],
])("with %i activities in a month where 8 are many, it is said %i times", (total, times) => {
  const activities = Array.from({ length: total }, (_, i) => activity({ id: `a${i}`, months: [3, 5] }));
  expect(sentencesOf(content({ activities }), "month_overloaded")).toHaveLength(times * 2);
});

test.each([
  [100, null, 1],
  [100, " ", 1],
  [0, null, 0],
  [null, null, 0],
  [100, "Recursos propios", 0],
])("a budget of %s from %s is said %i times", (budget, budgetSource, times) => {
  const activities = [activity({ budget, budgetSource })];
  expect(sentencesOf(content({ activities }), "budget_without_source")).toHaveLength(times);
});

test("a copy of last year's plan is said with its share and where; one that says something else is not", () => {
  const previous = content({ schoolYear: 2025 });
  expect(sentencesOf(content(), "copied", previous)).toEqual([
    "El 100 % de lo escrito está igual en el plan de 2025, sobre todo en «Base legal», «Diagnóstico», «Objetivos», «Metas e indicadores», «Matriz de actividades» y «Monitoreo y evaluación». Diga qué cambia este año.",
  ]);
  const other = {
    texts: [{ section: "monitoreo", body: "Cada bimestre se reúnen los directivos y miran las metas" }],
  };
  expect(sentencesOf(content(other), "copied", previous)).toEqual([]);
  expect(sentencesOf(content(), "copied")).toEqual([]);
});

test("what stops comes first, what the region turned off is not said, and its weight is the region's", () => {
  const plan = content({ activities: [activity({ responsible: null })], targets: [] });
  const checks = { ...template.checks, section_empty: "advisory" as const };
  const asked = { mostPerMonth: 8, previous: null };
  expect(checkPlan(plan, { ...asked, checks }).map(({ check, weight }) => [check, weight])).toEqual([
    ["activity_incomplete", "blocking"],
    ["section_empty", "advisory"],
  ]);
  const off = Object.fromEntries(planChecks.map((check) => [check, "off"])) as PlanTemplate["checks"];
  expect(checkPlan(plan, { ...asked, checks: off })).toEqual([]);
});

test("a template without the section that would be mended still says what is missing", () => {
  const sections = template.sections.filter(({ part }) => part !== "objectives");
  const plan = content({ sections, objectives: [] });
  expect(found(plan)).toMatchObject([{ check: "area_missing", section: null }, { section: null }]);
});
