import type { Area, AssessmentState, Stage } from "@/db/values";

/** How an assessment goes on: what each step asks for and where it leads. */
export const STEPS = {
  open: { from: "draft", to: "open" },
  close: { from: "open", to: "closed" },
  publish: { from: "closed", to: "published" },
  revise: { from: "open", to: "draft" },
  reopen: { from: "closed", to: "open" },
  withdraw: { from: "published", to: "closed" },
} as const satisfies Record<string, { from: AssessmentState; to: AssessmentState }>;

export type Step = keyof typeof STEPS;
export const steps = Object.keys(STEPS) as [Step, ...Step[]];

/** Where a step leads from a state; `null` when it does not start there. */
export const nextState = (state: AssessmentState, step: Step): AssessmentState | null =>
  STEPS[step].from === state ? STEPS[step].to : null;

export const stepsFrom = (state: AssessmentState): Step[] => steps.filter((step) => nextState(state, step));

export const GRADES: Record<Stage, number[]> = { primary: [1, 2, 3, 4, 5, 6], secondary: [1, 2, 3, 4, 5] };

/** The stage of an education service by its level in MINEDU's catalogue; `null` where nobody is assessed. */
const STAGES: Record<string, Stage> = {
  B0: "primary",
  D1: "primary",
  E2: "primary",
  F0: "secondary",
  D2: "secondary",
};
export const stageOf = (levelCode: string): Stage | null => STAGES[levelCode] ?? null;
export const levelCodesOf = (stage: Stage) => Object.keys(STAGES).filter((code) => STAGES[code] === stage);

export type PaperKey = { stage: Stage; grade: number | null; area: Area };

/** Two papers that one and the same student would take: the same area asked twice of a grade. */
export function overlappingPapers(papers: readonly PaperKey[]): number | null {
  const clashes = (a: PaperKey, b: PaperKey) =>
    a.stage === b.stage && a.area === b.area && (a.grade === null || b.grade === null || a.grade === b.grade);
  const at = papers.findIndex((paper, i) => papers.slice(0, i).some((before) => clashes(before, paper)));
  return at < 0 ? null : at;
}

/** The paper that a student of a grade takes in an area. Without a grade, the one for every grade. */
export const paperFor = <P extends PaperKey>(
  papers: readonly P[],
  stage: Stage,
  grade: number | null,
  area: Area,
): P | null =>
  papers.find(
    (paper) =>
      paper.stage === stage && paper.area === area && (paper.grade === null || paper.grade === grade),
  ) ?? null;
