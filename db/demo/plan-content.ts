import type { Area, DiagnosisLevels, ModalityGroup, PlanDiagnosis, Stage } from "@/db/values";
import { percentOne } from "@/lib/assessments/totals/rules";
import type { ActivityFields } from "@/lib/plans/activities/schema";
import type { ObjectiveFields } from "@/lib/plans/objectives/schema";
import type { ProblemFields } from "@/lib/plans/problems/schema";
import type { TargetFields } from "@/lib/plans/targets/schema";
import {
  type ActivityWords,
  areaWord,
  CAUSES,
  COEXISTENCE,
  COEXISTENCE_ACTIVITIES,
  COEXISTENCE_CAUSES,
  COMPETENCES,
  LEARNING,
  MANAGEMENT,
  MANAGEMENT_ACTIVITIES,
  MANAGEMENT_CAUSES,
  PROBLEMS,
  PROBLEMS_UNMEASURED,
  SOURCES,
  stageWord,
} from "./plan-words";
import { noise } from "./students";

/** What a plan is invented for. */
export type Planned = {
  seed: number;
  kind: "pat_rei" | "ugel_plan";
  group: ModalityGroup;
  diagnosis: PlanDiagnosis | null;
  /** Paths of its schools, or of a UGEL's plan its networks. */
  below: string[];
  /** How many activities aim at each problem of learning. */
  perProblem: number;
};

export const pick = <T>(list: readonly T[], ...seeds: number[]): T =>
  list[Math.floor(noise(...seeds) * list.length)] as T;
const between = ([from, to]: [number, number], ...seeds: number[]) =>
  from + Math.floor(noise(...seeds) * (to - from + 1));

type Weak = {
  subject: Area;
  stage: Stage;
  top: number;
  assessed: number;
  region: number | null;
  date: string;
};

const topOf = ({ levels, assessed, area, stage, regionTop, date }: DiagnosisLevels): Weak => ({
  ...{ subject: area, stage, assessed, region: regionTop, date },
  top: levels.at(-1)?.count ?? 0,
});

/** What the data say that is lowest against the region: two papers of a whole stage at most. */
function weakest({ diagnosis }: Planned): Weak[] {
  const whole = (diagnosis?.levels ?? []).filter(({ grade, assessed }) => grade === null && assessed >= 30);
  const behind = ({ top, assessed, region }: Weak) => (region ?? 0) - top / assessed;
  const weak = whole.filter((paper) => paper.weak).map(topOf);
  const others = whole.map(topOf).toSorted((a, b) => behind(b) - behind(a));
  const found = [...weak, ...others].filter(
    (one, i, all) => all.findIndex((o) => o.subject === one.subject && o.stage === one.stage) === i,
  );
  return found.slice(0, 2);
}

export type InventedProblem = ProblemFields & { weak: Weak | null };

const measuredProblem = (weak: Weak, seed: number, i: number): InventedProblem => ({
  area: "aprendizajes",
  statement: pick(
    PROBLEMS,
    seed,
    10 + i,
  )({
    ...{ area: areaWord[weak.subject], stage: stageWord[weak.stage] },
    share: percentOne(weak.top, weak.assessed) ?? "",
    region: percentOne(Math.round((weak.region ?? 0) * 10_000), 10_000) ?? "",
  }),
  causes: pick(CAUSES[weak.subject], seed, 20 + i),
  ...{ subject: weak.subject, stage: weak.stage, competence: null, weak },
});

const problem = (area: string, statement: string, causes: string): InventedProblem => ({
  ...{ area, statement, causes, subject: null, stage: null, competence: null, weak: null },
});

/** Problems of learning first, then of convivencia and, in some plans, of management. */
export function inventProblems(plan: Planned): InventedProblem[] {
  const { seed, group } = plan;
  const learning = weakest(plan).map((weak, i) => measuredProblem(weak, seed, i));
  const unmeasured = PROBLEMS_UNMEASURED[group] ?? [];
  return [
    ...(learning.length > 0
      ? learning
      : [problem("aprendizajes", pick(unmeasured, seed, 30), pick(CAUSES.other, seed, 31))]),
    problem("convivencia", pick(COEXISTENCE, seed, 32), pick(COEXISTENCE_CAUSES, seed, 33)),
    ...(plan.kind === "ugel_plan" || noise(seed, 34) < 0.5
      ? [problem("gestion", pick(MANAGEMENT, seed, 35), pick(MANAGEMENT_CAUSES, seed, 36))]
      : []),
  ];
}

const aboutWords = ({ subject, stage }: Pick<ProblemFields, "subject" | "stage">) =>
  subject && stage ? `${areaWord[subject].toLowerCase()} de ${stageWord[stage]}` : "las áreas de la red";

function objectiveStatement(one: InventedProblem, seed: number, kind: Planned["kind"]): string {
  const of = kind === "pat_rei" ? "los colegios de la red" : "las redes de la UGEL";
  if (one.area === "aprendizajes")
    return pick(
      [
        `Mejorar los aprendizajes en ${aboutWords(one)} en ${of}`,
        `Lograr que más estudiantes alcancen lo esperado en ${aboutWords(one)}`,
      ],
      seed,
      40,
    );
  if (one.area === "convivencia")
    return pick(
      [
        `Fortalecer la convivencia y el bienestar en ${of}`,
        `Prevenir y atender a tiempo las situaciones de violencia en ${of}`,
      ],
      seed,
      41,
    );
  return `Sostener el trabajo conjunto y el cumplimiento de los acuerdos en ${of}`;
}

const COMMITMENTS: Record<string, number> = { aprendizajes: 4, convivencia: 5, gestion: 3 };

/** One for each problem, which it answers. */
export const inventObjectives = (
  { seed, kind }: Planned,
  problems: InventedProblem[],
  ids: string[],
): ObjectiveFields[] =>
  problems.map((one, i) => ({
    ...{ area: one.area, statement: objectiveStatement(one, seed + i, kind) },
    ...{ problemId: ids[i] ?? null, commitment: COMMITMENTS[one.area] ?? null },
  }));

const PERIOD = { startsOn: "2026-05-04", dueOn: "2026-12-11" };
const tenth = (value: number) => Math.round(value * 10) / 10;
const plain = { name: null, unit: null, direction: null, subject: null, stage: null, grade: null };
const unknown = { baselineSource: null, baselineOn: null, disaggregation: null };

function learningTargets(
  objectiveId: string,
  { weak }: InventedProblem,
  plan: Planned,
  i: number,
): TargetFields[] {
  const docentes = between([12, 30], plan.seed, 50 + i);
  const own: TargetFields = {
    ...{ ...plain, ...unknown, ...PERIOD, objectiveId, indicator: "own" },
    ...{ name: "Docentes que participan en comunidades profesionales", unit: "docentes", direction: "up" },
    ...{ baseline: docentes, baselineSource: "Registro de la red", baselineOn: "2026-04-30" },
    ...{ goal: docentes + between([12, 30], plan.seed, 52 + i), responsible: "Coordinación de la REI" },
  };
  if (!weak) return [own];
  const top = tenth((weak.top / weak.assessed) * 100);
  const computed: TargetFields = {
    ...{ ...plain, ...unknown, ...PERIOD, objectiveId, indicator: "top_level" },
    ...{ subject: weak.subject, stage: weak.stage, baseline: top, baselineSource: "Línea de base 2026" },
    baselineOn: weak.date,
    goal: tenth(Math.min(100, top + 3 + 4 * noise(plan.seed, 54 + i))),
    ...{ disaggregation: "colegio", responsible: "Directivos de la red" },
  };
  return i === 0 ? [computed, own] : [computed];
}

/** What each objective is known by: computed where the system measures it, else the team's own. */
export function inventTargets(
  plan: Planned,
  problems: InventedProblem[],
  objectives: string[],
): TargetFields[] {
  const { seed, below } = plan;
  return problems.flatMap((one, i): TargetFields[] => {
    const objectiveId = objectives[i] ?? "";
    if (one.area === "aprendizajes") return learningTargets(objectiveId, one, plan, i);
    const common = { ...plain, ...unknown, ...PERIOD, objectiveId };
    if (one.area === "gestion")
      return [{ ...common, indicator: "activities_done", baseline: 0, goal: 90, responsible: "Secretaría" }];
    const some = Math.floor(below.length * (0.2 + 0.3 * noise(seed, 56)));
    const many = plan.kind === "pat_rei" ? "colegios" : "redes";
    return [
      {
        ...{ ...common, indicator: "own", unit: many, direction: "up" },
        name: `${many === "redes" ? "Redes" : "Colegios"} con su plan de convivencia en marcha y revisado cada bimestre`,
        ...{
          baseline: some,
          baselineSource: "Informe de los comités de bienestar",
          baselineOn: "2026-04-24",
        },
        ...{ goal: Math.max(some + 1, below.length), responsible: "Responsables de convivencia" },
      },
    ];
  });
}

/** The months of an activity, in order. */
function monthsOf({ months: { length, from, to } }: ActivityWords, ...seeds: number[]): number[] {
  const first = between([from, to], ...seeds);
  return Array.from({ length: Math.min(length, 13 - first) }, (_, i) => first + i);
}

function activity(words: ActivityWords, about: InventedProblem, plan: Planned, n: number): ActivityFields {
  const { seed, below } = plan;
  const { kind, titles, description, responsible, participants, resources, evidence, ally = null } = words;
  const cost = words.budget && between(words.budget, seed, n, 1);
  const some = kind === "pasantia" && below.length > 6;
  const from = Math.floor(noise(seed, n, 2) * Math.max(1, below.length - 4));
  return {
    ...{
      objectiveId: "",
      problemId: null,
      kind,
      description,
      responsible,
      participants,
      resources,
      evidence,
      ally,
    },
    title: pick(titles, seed, n, 3)(aboutWords(about)),
    ...{ subject: about.subject, stage: about.stage },
    competence: about.subject && n % 2 === 0 ? COMPETENCES[about.subject] : null,
    expected: between(words.expected, seed, n, 4),
    months: monthsOf(words, seed, n, 5),
    budget: cost === null ? null : Math.round(cost / 10) * 10,
    budgetSource: cost === null ? null : pick(SOURCES, seed, n, 6),
    reaches: some ? below.slice(from, from + 4) : [],
  };
}

/** So many of a list, in an order of the plan's own, beginning again when it is shorter. */
function take<T>(list: T[], count: number, ...seeds: number[]): T[] {
  const shuffled = list
    .map((one, i) => ({ one, by: noise(...seeds, i) }))
    .toSorted((a, b) => a.by - b.by)
    .map(({ one }) => one);
  return Array.from({ length: count }, (_, i) => shuffled[i % shuffled.length] as T);
}

const WORDS: Record<string, { words: ActivityWords[]; count: (plan: Planned, alone: boolean) => number }> = {
  aprendizajes: { words: LEARNING, count: ({ perProblem }, alone) => perProblem + (alone ? 2 : 0) },
  convivencia: { words: COEXISTENCE_ACTIVITIES, count: ({ perProblem }) => Math.max(3, perProblem - 2) },
  gestion: { words: MANAGEMENT_ACTIVITIES, count: () => 2 },
};

/** The activities of each problem, under its objective. */
export function inventActivities(
  plan: Planned,
  problems: InventedProblem[],
  ids: { problems: string[]; objectives: string[] },
): ActivityFields[] {
  const alone = problems.filter(({ area }) => area === "aprendizajes").length === 1;
  const rows = problems.flatMap((about, i) => {
    const { words, count } = WORDS[about.area] ?? { words: [], count: () => 0 };
    return take(words, count(plan, alone), plan.seed, 60 + i).map((one, n) => ({
      ...activity(one, about, plan, 100 * (i + 1) + n),
      ...{ objectiveId: ids.objectives[i] ?? "", problemId: ids.problems[i] ?? null },
    }));
  });
  // No two with the same title: the second says that it is another.
  return rows.map((row, i) => {
    const before = rows.slice(0, i).filter(({ title }) => title === row.title).length;
    return before === 0 ? row : { ...row, title: `${row.title} (grupo ${before + 1})` };
  });
}
