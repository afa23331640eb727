import type { ContentActivity, PlanContent } from "../../content/rules";
import { ACTIVITY_KIND_LABELS } from "../../labels";
import type { Block, MatrixRow } from "../blocks/rules";
import { aimLabel, monthsInWords, soles } from "../labels";

type Reached = { one: string; many: string };

const REACHED: Record<PlanContent["kind"], Reached> = {
  pat_rei: { one: "1 colegio", many: "colegios" },
  ugel_plan: { one: "1 red", many: "redes" },
};

/** Where it does not reach all. */
const reachedLabel = ({ reaches: { length } }: ContentActivity, { one, many }: Reached) =>
  length > 0 && `Llega a ${length === 1 ? one : `${length} ${many}`}`;

const lines = (...texts: (string | null | undefined | false)[]) =>
  texts.filter((text): text is string => Boolean(text));

function whoTakesPart({ participants, expected }: ContentActivity): string | null {
  if (!participants && expected === null) return null;
  const people = expected === null ? null : expected === 1 ? "1 persona" : `${expected} personas`;
  return `Participan: ${lines(participants, people).join(", ")}`;
}

function matrixRow(activity: ContentActivity, number: string, reached: Reached): MatrixRow {
  const { id, title, kind, description, responsible, ally, months, resources, budget, budgetSource } =
    activity;
  const aim = aimLabel(activity);
  return {
    ...{ id, number, title, months },
    what: lines(ACTIVITY_KIND_LABELS[kind], description, aim && `Apunta a: ${aim}`),
    who: lines(
      responsible ?? "Sin responsable",
      whoTakesPart(activity),
      ally && `Con: ${ally}`,
      reachedLabel(activity, reached),
    ),
    when: months.length > 0 ? monthsInWords(months) : "Sin mes",
    means: lines(
      resources,
      budget === null ? "Sin presupuesto" : soles(budget),
      budgetSource && `Fuente: ${budgetSource}`,
    ),
    evidence: activity.evidence ?? "Sin medio de verificación",
  };
}

/** What is spent in all and in how many activities; `null` when none has a budget. */
function totalOf(activities: ContentActivity[]): string | null {
  const paid = activities.flatMap(({ budget }) => (budget === null ? [] : [budget]));
  if (paid.length === 0) return null;
  const sum = paid.reduce((total, budget) => total + Math.round(budget * 100), 0) / 100;
  return `Presupuesto total: ${soles(sum)}, en ${paid.length} de ${activities.length} actividades.`;
}

type Numbered = { id: string; number: number; statement: string };

/** The matrix: under each objective its activities, in the plan's order, each counted once. */
export function matrixBlocks({ kind, activities }: PlanContent, objectives: Numbered[]): Block[] {
  const total = totalOf(activities);
  const blocks = objectives.flatMap(({ id, number, statement }): Block[] => {
    const own = activities.filter(({ objectiveId }) => objectiveId === id);
    if (own.length === 0) return [];
    const rows = own.map((activity, i) => matrixRow(activity, `${number}.${i + 1}`, REACHED[kind]));
    return [
      { kind: "heading", text: `Objetivo ${number}. ${statement}` },
      { kind: "matrix", caption: `Actividades del objetivo ${number}: ${own.length}`, rows },
    ];
  });
  return total ? [...blocks, { kind: "paragraphs", texts: [total] }] : blocks;
}
