import type {
  ActivityKind,
  Area,
  IndicatorDirection,
  PlaceKind,
  PlanDiagnosis,
  PlanKind,
  PlanSection,
  PlanTemplate,
  Stage,
} from "@/db/values";
import type { PlanFacts } from "../facts/rules";
import { planTitle } from "../labels";
import { standing } from "../rules";

type Place = { path: string; kind: PlaceKind; code: string; name: string };
type Row = { id: string };
export type ContentProblem = Row & {
  area: string;
  statement: string;
  causes: string | null;
  subject: Area | null;
  stage: Stage | null;
  competence: string | null;
};
export type ContentObjective = Row & {
  area: string;
  statement: string;
  problemId: string | null;
  commitment: number | null;
};
export type ContentTarget = Row & {
  objectiveId: string;
  indicator: string;
  name: string;
  unit: string;
  direction: IndicatorDirection;
  subject: Area | null;
  stage: Stage | null;
  grade: number | null;
  baseline: number | null;
  baselineSource: string | null;
  baselineOn: string | null;
  goal: number;
  startsOn: string;
  dueOn: string;
  disaggregation: string | null;
  responsible: string | null;
};
export type ContentActivity = Row & {
  objectiveId: string;
  kind: ActivityKind;
  title: string;
  description: string | null;
  problemId: string | null;
  subject: Area | null;
  stage: Stage | null;
  competence: string | null;
  responsible: string | null;
  participants: string | null;
  expected: number | null;
  months: number[];
  resources: string | null;
  /** In soles. */
  budget: number | null;
  budgetSource: string | null;
  evidence: string | null;
  ally: string | null;
  reaches: string[];
};
export type ContentAnnex = Row & { title: string; fileId: string; fileName: string | null };

/** A plan as it reads, whatever its state: what its page, its PDF and its DOCX draw, and what a version freezes. */
export type PlanContent = {
  title: string;
  kind: PlanKind;
  schoolYear: number;
  place: Place;
  ugel: Place;
  region: Place;
  facts: PlanFacts;
  sections: PlanSection[];
  areas: PlanTemplate["areas"];
  commitments: PlanTemplate["commitments"];
  /** As ISO; `null` while nobody has brought the data. */
  diagnosedAt: string | null;
  diagnosis: PlanDiagnosis | null;
  texts: { section: string; body: string }[];
  problems: ContentProblem[];
  objectives: ContentObjective[];
  targets: ContentTarget[];
  activities: ContentActivity[];
  annexes: ContentAnnex[];
};

type Withdrawable<R> = R & { withdrawnAt: unknown };

type Document = Pick<
  PlanContent,
  "kind" | "schoolYear" | "place" | "ugel" | "region" | "diagnosis" | "texts"
> & {
  template: PlanTemplate;
  diagnosedAt: Date | null;
  problems: Withdrawable<ContentProblem>[];
  objectives: Withdrawable<ContentObjective>[];
  targets: Withdrawable<ContentTarget>[];
  activities: Withdrawable<ContentActivity>[];
  annexes: Withdrawable<ContentAnnex>[];
};

/** Only what is named, in that order: the same plan gives the same text, whatever else its rows carry. */
const only =
  <R extends Row>(...names: (keyof R)[]) =>
  (row: R): R =>
    Object.fromEntries(["id" as keyof R, ...names].map((name) => [name, row[name] ?? null])) as unknown as R;

const problemOf = only<ContentProblem>("area", "statement", "causes", "subject", "stage", "competence");
const objectiveOf = only<ContentObjective>("area", "statement", "problemId", "commitment");
const targetOf = only<ContentTarget>(
  ...(["objectiveId", "indicator", "name", "unit", "direction", "subject", "stage", "grade"] as const),
  ...(["baseline", "baselineSource", "baselineOn", "goal", "startsOn", "dueOn"] as const),
  ...(["disaggregation", "responsible"] as const),
);
const activityOf = only<ContentActivity>(
  ...([
    "objectiveId",
    "kind",
    "title",
    "description",
    "problemId",
    "subject",
    "stage",
    "competence",
  ] as const),
  ...(["responsible", "participants", "expected", "months", "resources", "budget", "budgetSource"] as const),
  ...(["evidence", "ally", "reaches"] as const),
);
const annexOf = only<ContentAnnex>("title", "fileId", "fileName");

/** The plan as it reads now: the rows that stand, in their order, without who wrote them or when. */
export function planContent(plan: Document, facts: PlanFacts): PlanContent {
  const { kind, schoolYear, place, ugel, region, template } = plan;
  return {
    ...{ title: planTitle(plan), kind, schoolYear, place, ugel, region, facts },
    ...{ sections: template.sections, areas: template.areas, commitments: template.commitments },
    diagnosedAt: plan.diagnosedAt?.toISOString() ?? null,
    diagnosis: plan.diagnosis,
    texts: plan.texts.map(({ section, body }) => ({ section, body })),
    problems: standing(plan.problems).map(problemOf),
    objectives: standing(plan.objectives).map(objectiveOf),
    targets: standing(plan.targets).map(targetOf),
    activities: standing(plan.activities).map(activityOf),
    annexes: standing(plan.annexes).map(annexOf),
  };
}
