import {
  type Area,
  areas,
  type PlanDiagnosis,
  type PlanRowKind,
  type PlanSection,
  type PlanTemplate,
  type Stage,
  stages,
} from "@/db/values";
import type { FormValues } from "@/lib/forms/form-state";
import { standing } from "../rules";
import { ROWS_OF_PART, rowCount } from "./labels";

/** What a form opens with: a list keeps the places of its boxes, an empty column is an empty field. */
export const valuesOf = (columns: object): FormValues =>
  Object.fromEntries(
    Object.entries(columns).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.map(String) : value == null ? "" : String(value),
    ]),
  );

type Problem = {
  id: string;
  subject: string | null;
  stage: string | null;
  competence: string | null;
  area: string;
};
type Objective = { id: string; area: string; problemId: string | null };

type Weak = {
  diagnosis: PlanDiagnosis | null;
  problems: { subject: Area | null; stage: Stage | null; withdrawnAt: unknown }[];
};

/** The areas where the place is lowest against the region that no problem of the plan is about. */
export function weakWithoutProblem({ diagnosis, problems }: Weak): { subject: Area; stage: Stage }[] {
  const named = standing(problems).map(({ subject, stage }) => `${subject}:${stage}`);
  const weak = (diagnosis?.levels ?? []).filter((level) => level.weak);
  const unnamed = weak.filter(({ area, stage }) => !named.includes(`${area}:${stage}`));
  return [
    ...new Map(unnamed.map(({ area, stage }) => [`${area}:${stage}`, { subject: area, stage }])).values(),
  ];
}

/**
 * What a new row starts with when it is added from a problem or under an objective: what it answers and aims at comes
 * along. A target or an activity has no other objective to be under when there is one only.
 */
export function startOfRow(
  kind: PlanRowKind,
  asked: { problemId?: string; objectiveId?: string; subject?: string; stage?: string },
  { problems, objectives }: { problems: Problem[]; objectives: Objective[] },
): FormValues {
  const isUnder = kind === "target" || kind === "activity";
  const only = isUnder && objectives.length === 1 ? objectives[0] : undefined;
  const objective = objectives.find(({ id }) => id === asked.objectiveId) ?? only;
  const problem = problems.find(({ id }) => id === (asked.problemId ?? objective?.problemId));
  return valuesOf({
    objectiveId: objective?.id,
    area: problem?.area ?? objective?.area,
    problemId: problem?.id,
    subject: problem?.subject ?? areas.find((area) => area === asked.subject),
    stage: problem?.stage ?? stages.find((stage) => stage === asked.stage),
    competence: problem?.competence,
  });
}

type Touched = {
  part: PlanRowKind;
  section: string | null;
  count: number;
  at: string | null;
  by: string | null;
};

/** Whether nobody has written anything yet, not even what was withdrawn. */
export const isUnwritten = (touched: Touched[]) => touched.every(({ at }) => at === null);

type Status = { kind: "done" | "due" | "later"; text: string };
type SectionSoFar = {
  section: PlanSection;
  /** «3 problemas», «escrita». */
  done: string | null;
  status: Status | null;
  at: string | null;
  by: string | null;
};

type Writing = {
  template: PlanTemplate;
  touched: Touched[];
  objectiveAreas: string[];
  /** What was observed and nobody has answered. */
  observations: { section: string }[];
};

const MISSING: Status = { kind: "due", text: "Falta escribirla" };
const OPTIONAL: Status = { kind: "later", text: "Opcional" };
const FILLED: Status = { kind: "done", text: "Se llena sola" };
const WRITTEN: Status = { kind: "done", text: "Escrita" };

function missingAreas({ template, objectiveAreas }: Writing): Status | null {
  const missing = template.areas.filter(({ key, mandatory }) => mandatory && !objectiveAreas.includes(key));
  if (missing.length === 0) return null;
  return { kind: "due", text: `Falta un objetivo de: ${missing.map(({ label }) => label).join(", ")}` };
}

function toAnswer({ observations }: Writing, key: string): Status | null {
  const count = observations.filter(({ section }) => section === key).length;
  return count > 0 ? { kind: "due", text: `${count} por atender` } : null;
}

/** Each section of a plan with what is done, observed and missing in it, and who wrote last. */
export const sectionsSoFar = (plan: Writing): SectionSoFar[] =>
  plan.template.sections.map((section) => {
    if (section.part === "facts")
      return { section, done: null, status: toAnswer(plan, section.key) ?? FILLED, at: null, by: null };
    const kind = ROWS_OF_PART[section.part];
    const found = plan.touched.find((one) => (kind ? one.part === kind : one.section === section.key));
    const count = found?.count ?? 0;
    const empty = section.mandatory ? MISSING : OPTIONAL;
    const areas = section.part === "objectives" && count > 0 ? missingAreas(plan) : null;
    const status = toAnswer(plan, section.key) ?? (count === 0 ? empty : (areas ?? WRITTEN));
    return {
      ...{ section, done: kind && count > 0 ? rowCount(kind, count) : null },
      ...{ status, at: found?.at ?? null, by: found?.by ?? null },
    };
  });

type Asked = Pick<PlanTemplate, "checks">;
type Activity = {
  responsible: string | null;
  months: number[];
  evidence: string | null;
  budget: number | null;
  budgetSource: string | null;
};

/** What an activity lacks of what the region looks at before a plan is submitted. */
export function activityGaps(activity: Activity, { checks }: Asked): string[] {
  const { responsible, months, evidence, budget, budgetSource } = activity;
  const looked = checks.activity_incomplete !== "off";
  return [
    looked && !responsible ? ["responsable"] : [],
    looked && months.length === 0 ? ["mes"] : [],
    looked && !evidence ? ["medio de verificación"] : [],
    checks.budget_without_source !== "off" && budget && !budgetSource ? ["de dónde sale el presupuesto"] : [],
  ].flat();
}

/** The same of a target. */
export const targetGaps = ({ baseline }: { baseline: number | null }, { checks }: Asked): string[] =>
  baseline === null && checks.target_without_baseline !== "off" ? ["línea de base"] : [];
