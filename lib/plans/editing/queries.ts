import { and, eq, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { people } from "@/db/schema/people";
import { places } from "@/db/schema/places";
import { planObjectives, planProblems, planTexts } from "@/db/schema/plan-rows";
import { plans } from "@/db/schema/plans";
import type { PlanRowKind, PlanState } from "@/db/values";
import type { Actor } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import type { PlacePath } from "@/lib/access/place";
import { selectPlanFacts } from "../facts/queries";
import { selectObservations } from "../observations/queries";
import { fromPlans, planDocumentRow, selectPlanRows } from "../queries";
import { type PlanRow, ROW_TABLES } from "../rows/queries";
import type { RowKind } from "../rows/rules";
import { ROWS_OF_PART } from "./labels";

const p = plans;
const reachablePlaces = sql<
  { path: PlacePath; code: string; name: string }[]
>`coalesce((select json_agg(json_build_object('path', x.path::text, 'code', x.code, 'name', x.name) order by x.code)
  from ${places} x where x.parent = ${p.place} and x.closed_on is null
    and x.kind = (case ${p.kind} when 'pat_rei' then 'school' else 'network' end)::place_kind), '[]')`;

type ProblemChoice = { id: string; statement: string; area: string } & Pick<
  PlanRow<"problem">,
  "subject" | "stage" | "competence"
>;
type ObjectiveChoice = { id: string; statement: string; area: string; problemId: string | null };

const problemChoices = sql<ProblemChoice[]>`coalesce((select json_agg(json_build_object('id', x.id,
    'statement', x.statement, 'area', x.area, 'subject', x.subject, 'stage', x.stage, 'competence', x.competence)
    order by x.position, x.id)
  from ${planProblems} x where x.plan_id = ${p.id} and x.withdrawn_at is null), '[]')`;

const objectiveChoices = sql<ObjectiveChoice[]>`coalesce((select json_agg(json_build_object('id', x.id,
    'statement', x.statement, 'area', x.area, 'problemId', x.problem_id) order by x.position, x.id)
  from ${planObjectives} x where x.plan_id = ${p.id} and x.withdrawn_at is null), '[]')`;

/** What the form of a row chooses from: the plan, its problems and objectives, the places and the people. */
export async function selectRowForm(tx: Transaction, planId: string) {
  const [plan] = await fromPlans(tx, {
    ...{ template: p.template, diagnosis: p.diagnosis },
    ...{ problems: problemChoices, objectives: objectiveChoices, reachable: reachablePlaces },
  }).where(eq(p.id, planId));
  return plan ? { ...plan, facts: await selectPlanFacts(tx, plan.place.path) } : null;
}

export type RowFormPlan = NonNullable<Awaited<ReturnType<typeof selectRowForm>>>;

export const getRowForm = (actor: Actor, planId: string) => asActor(actor, (tx) => selectRowForm(tx, planId));

/** The same with a row of one of its sections; `null` when any of them is not there for the actor. */
export function getRowToEdit(actor: Actor, planId: string, sectionKey: string, id: string) {
  return asActor(actor, async (tx) => {
    const plan = await selectRowForm(tx, planId);
    const section = plan?.template.sections.find(({ key }) => key === sectionKey);
    const kind = section && ROWS_OF_PART[section.part];
    if (!plan || !kind) return null;
    // Every kind has the columns that are asked for here.
    const table = ROW_TABLES[kind] as typeof planProblems;
    const [row] = await tx
      .select()
      .from(table)
      .where(and(eq(table.id, id), eq(table.planId, planId)));
    return row ? { plan, section, kind, row: row as PlanRow<RowKind> } : null;
  });
}

type Touched = {
  part: PlanRowKind;
  section: string | null;
  count: number;
  at: string | null;
  by: string | null;
};

const touchedRows = (kind: RowKind) => {
  const table = ROW_TABLES[kind];
  return sql`select ${kind} as part, null as section, count(*) filter (where x.withdrawn_at is null)::int as count,
    max(x.updated_at) as at, (array_agg(x.updated_by order by x.updated_at desc))[1] as by
    from ${table} x where x.plan_id = ${p.id}`;
};

const touched = sql<
  Touched[]
>`(select coalesce(json_agg(json_build_object('part', t.part, 'section', t.section,
    'count', t.count, 'at', t.at, 'by', q.given_names || ' ' || q.family_names)), '[]')
  from (${sql.join((Object.keys(ROW_TABLES) as RowKind[]).map(touchedRows), sql` union all `)}
    union all select 'text', x.section, 1, x.updated_at, x.updated_by from ${planTexts} x
    where x.plan_id = ${p.id}) t
  left join ${people} q on q.id = t.by)`;

const objectiveAreas = sql<string[]>`coalesce((select json_agg(distinct x.area) from ${planObjectives} x
  where x.plan_id = ${p.id} and x.withdrawn_at is null), '[]')`;

/** The plan of the same place and kind of the last year before it that has one. */
const earlier = sql<{ id: string; schoolYear: number } | null>`(select json_build_object('id', x.id,
    'schoolYear', x.school_year)
  from ${plans} x where x.place = plans.place and x.kind = plans.kind and x.school_year < plans.school_year
  order by x.school_year desc limit 1)`;

/** What was observed and is still to be answered, while the plan is back with its team. */
async function selectOpenObservations(tx: Transaction, { id, state }: { id: string; state: PlanState }) {
  if (state !== "observed") return [];
  return (await selectObservations(tx, id)).filter((one) => one.state === "open");
}

/** How far each section of a plan has come, and who last wrote in it. Two statements at most. */
export const getPlanWriting = (actor: Actor, planId: string) =>
  asActor(actor, async (tx) => {
    const more = { template: p.template, diagnosedAt: p.diagnosedAt, touched, objectiveAreas, earlier };
    const [plan] = await fromPlans(tx, more).where(eq(p.id, planId));
    return plan ? { ...plan, observations: await selectOpenObservations(tx, plan) } : null;
  });

/**
 * A section of a plan to be written, with what was observed and, when it is made of rows, everything that they hang
 * from; `null` when it is not there for the actor. Five statements at most.
 */
export const getSectionEditing = (actor: Actor, planId: string, sectionKey: string) =>
  asActor(actor, async (tx) => {
    const [plan] = await fromPlans(tx, planDocumentRow).where(eq(p.id, planId));
    const section = plan?.template.sections.find(({ key }) => key === sectionKey);
    if (!plan || !section) return null;
    const observations = await selectOpenObservations(tx, plan);
    const kind = ROWS_OF_PART[section.part];
    const editing = kind ? { ...plan, ...(await selectPlanRows(tx, planId)), observations } : null;
    const text = plan.texts.find((one) => one.section === sectionKey) ?? null;
    return { plan, section, kind, text, observations, editing };
  });

type SectionEditing = NonNullable<Awaited<ReturnType<typeof getSectionEditing>>>;
export type PlanEditing = NonNullable<SectionEditing["editing"]>;
