import { and, asc, eq, getTableColumns, type SQL, sql } from "drizzle-orm";
import { type AnyPgColumn, alias } from "drizzle-orm/pg-core";
import type { Transaction } from "@/db/client";
import { files } from "@/db/schema/files";
import { places } from "@/db/schema/places";
import { planProgress } from "@/db/schema/plan-progress";
import {
  planActivities,
  planAnnexes,
  planObjectives,
  planProblems,
  planTargets,
  planTexts,
} from "@/db/schema/plan-rows";
import { planPapers, plans, planVersions } from "@/db/schema/plans";
import type { Area, PlaceKind, Stage } from "@/db/values";
import type { Actor } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import type { PlacePath } from "@/lib/access/place";

type Place = { path: PlacePath; kind: PlaceKind; code: string; name: string };
type PlanText = { id: string; section: string; body: string; updatedAt: string; version: number };
type Problem = {
  id: string;
  position: number;
  area: string;
  statement: string;
  causes: string | null;
  subject: Area | null;
  stage: Stage | null;
  competence: string | null;
  updatedAt: string;
  withdrawnAt: string | null;
  withdrawnReason: string | null;
  version: number;
};
type Annex = {
  id: string;
  position: number;
  title: string;
  fileId: string;
  fileName: string | null;
  fileSize: number | null;
  updatedAt: string;
  withdrawnAt: string | null;
  withdrawnReason: string | null;
  version: number;
};
type Version = {
  number: number;
  sha256: string;
  reason: string | null;
  approvedAt: string;
  /** Of its PDF; `null` until the worker has issued it. */
  code: string | null;
  fileId: string | null;
};

const ugel = alias(places, "ugel");
const region = alias(places, "region");

const called = (place: typeof ugel | typeof region | typeof places) =>
  sql<Place>`json_build_object('path', ${place.path}::text, 'kind', ${place.kind}, 'code', ${place.code}, 'name', ${place.name})`;

const textsOf = sql<PlanText[]>`coalesce((select json_agg(json_build_object('id', x.id, 'section', x.section,
    'body', x.body, 'updatedAt', x.updated_at, 'version', x.version) order by x.section)
  from ${planTexts} x where x.plan_id = ${plans.id}), '[]')`;

const problemsOf = sql<
  Problem[]
>`coalesce((select json_agg(json_build_object('id', x.id, 'position', x.position,
    'area', x.area, 'statement', x.statement, 'causes', x.causes, 'subject', x.subject, 'stage', x.stage,
    'competence', x.competence, 'updatedAt', x.updated_at, 'withdrawnAt', x.withdrawn_at,
    'withdrawnReason', x.withdrawn_reason, 'version', x.version) order by x.position, x.id)
  from ${planProblems} x where x.plan_id = ${plans.id}), '[]')`;

const annexesOf = sql<Annex[]>`coalesce((select json_agg(json_build_object('id', x.id, 'position', x.position,
    'title', x.title, 'fileId', x.file_id, 'fileName', f.name, 'fileSize', f.size, 'updatedAt', x.updated_at,
    'withdrawnAt', x.withdrawn_at, 'withdrawnReason', x.withdrawn_reason, 'version', x.version) order by x.position, x.id)
  from ${planAnnexes} x left join ${files} f on f.id = x.file_id where x.plan_id = ${plans.id}), '[]')`;

const versionsOf = sql<
  Version[]
>`coalesce((select json_agg(json_build_object('number', x.number, 'sha256', x.sha256,
    'reason', x.reason, 'approvedAt', x.approved_at, 'code', p.code, 'fileId', p.file_id) order by x.number)
  from ${planVersions} x left join ${planPapers} p on p.version_id = x.id where x.plan_id = ${plans.id}), '[]')`;

/** A plan without its rows: what it is and where it stands. */
export const planRow = {
  id: plans.id,
  kind: plans.kind,
  schoolYear: plans.schoolYear,
  state: plans.state,
  createdAt: plans.createdAt,
  firstSubmittedAt: plans.firstSubmittedAt,
  submittedAt: plans.submittedAt,
  approvedAt: plans.approvedAt,
  closedAt: plans.closedAt,
  version: plans.version,
  place: called(places),
  /** Of a network's plan, the UGEL above it; of a UGEL's, itself. */
  ugel: called(ugel),
  region: called(region),
};

/** Plans with the places around them, and what more is asked of them. */
export const fromPlans = <More extends Record<string, SQL | AnyPgColumn>>(
  tx: Transaction,
  more: More = {} as More,
) =>
  tx
    .select({ ...planRow, ...more })
    .from(plans)
    .innerJoin(places, eq(places.path, plans.place))
    .innerJoin(ugel, sql`${ugel.path} = subpath(${plans.place}, 0, 2)`)
    .innerJoin(region, sql`${region.path} = subpath(${plans.place}, 0, 1)`)
    .$dynamic();

const p = planProgress;

const selectActivities = (tx: Transaction, planId: string) =>
  tx
    .select({
      ...getTableColumns(planActivities),
      progress: {
        state: p.state,
        reason: p.reason,
        doneOn: p.doneOn,
        nextOn: p.nextOn,
        attendance: p.attendance,
        ragOverride: p.ragOverride,
        ragNote: p.ragNote,
        updatedAt: p.updatedAt,
        version: p.version,
      },
    })
    .from(planActivities)
    .leftJoin(p, eq(p.activityId, planActivities.id))
    .where(eq(planActivities.planId, planId))
    .orderBy(asc(planActivities.position), asc(planActivities.id))
    .limit(1000);

/** What a plan has besides its rows of objectives, targets and activities. */
export const planDocumentRow = {
  template: plans.template,
  templateVersion: plans.templateVersion,
  diagnosis: plans.diagnosis,
  diagnosedAt: plans.diagnosedAt,
  evaluation: plans.evaluation,
  texts: textsOf,
  problems: problemsOf,
  annexes: annexesOf,
  versions: versionsOf,
};

/** The three kinds of rows that a plan has many of, in as many statements. */
export async function selectPlanRows(tx: Transaction, planId: string) {
  const objectives = await tx
    .select()
    .from(planObjectives)
    .where(eq(planObjectives.planId, planId))
    .orderBy(asc(planObjectives.position), asc(planObjectives.id))
    .limit(200);
  const targets = await tx
    .select()
    .from(planTargets)
    .where(eq(planTargets.planId, planId))
    .orderBy(asc(planTargets.position), asc(planTargets.id))
    .limit(500);
  return { objectives, targets, activities: await selectActivities(tx, planId) };
}

/** A plan whole, in four statements; `null` when it is not there for the actor. Rows that were withdrawn come too. */
export async function selectPlanDocument(tx: Transaction, planId: string) {
  const [plan] = await fromPlans(tx, planDocumentRow).where(eq(plans.id, planId));
  return plan ? { ...plan, ...(await selectPlanRows(tx, planId)) } : null;
}

export type PlanDocument = NonNullable<Awaited<ReturnType<typeof selectPlanDocument>>>;

export const getPlanDocument = (actor: Actor, planId: string) =>
  asActor(actor, (tx) => selectPlanDocument(tx, planId));

/** A plan without its rows; `null` when it is not there for the actor. */
export async function selectPlan(tx: Transaction, planId: string) {
  const [plan] = await fromPlans(tx).where(eq(plans.id, planId));
  return plan ?? null;
}

export type Plan = NonNullable<Awaited<ReturnType<typeof selectPlan>>>;

export const getPlan = (actor: Actor, planId: string) => asActor(actor, (tx) => selectPlan(tx, planId));

/** The plan of a place in a year, if the actor reads it. */
export async function selectPlanOf(tx: Transaction, place: PlacePath, schoolYear: number) {
  const [plan] = await fromPlans(tx).where(and(eq(plans.place, place), eq(plans.schoolYear, schoolYear)));
  return plan ?? null;
}
