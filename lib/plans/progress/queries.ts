import { and, asc, eq, isNull, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { files } from "@/db/schema/files";
import { people } from "@/db/schema/people";
import { planEvidence, planProgress, planReports } from "@/db/schema/plan-progress";
import { planActivities, planObjectives } from "@/db/schema/plan-rows";
import type { ProgressState } from "@/db/values";
import type { Actor } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import { selectPlaceResults, selectTargetsOf } from "../measures/queries";
import { selectPlan } from "../queries";

const p = planProgress;
const progress = {
  state: p.state,
  reason: p.reason,
  doneOn: p.doneOn,
  nextOn: p.nextOn,
  attendance: p.attendance,
  ragOverride: p.ragOverride,
  ragNote: p.ragNote,
  updatedAt: p.updatedAt,
  version: p.version,
};

/** The files of an activity that stand, as far as the actor reads them. */
const evidenceCount = sql<number>`(select count(*)::int from ${planEvidence} e
  where e.activity_id = ${planActivities}.id and e.withdrawn_at is null)`;

/** The activities that stand in a plan, in its order, with how each goes. One statement. */
const selectFollowed = (tx: Transaction, planId: string) =>
  tx
    .select({
      id: planActivities.id,
      kind: planActivities.kind,
      title: planActivities.title,
      responsible: planActivities.responsible,
      months: planActivities.months,
      expected: planActivities.expected,
      evidenceCount,
      progress,
    })
    .from(planActivities)
    .leftJoin(p, eq(p.activityId, planActivities.id))
    .where(and(eq(planActivities.planId, planId), isNull(planActivities.withdrawnAt)))
    .orderBy(asc(planActivities.position), asc(planActivities.id))
    .limit(1000);

export type Followed = Awaited<ReturnType<typeof selectFollowed>>[number];

/** A plan with how its activities and its targets go; `null` when it is not there for the actor. Four statements. */
export function getFollowUp(actor: Actor, planId: string) {
  return asActor(actor, async (tx) => {
    const plan = await selectPlan(tx, planId);
    if (!plan) return null;
    return {
      plan,
      activities: await selectFollowed(tx, planId),
      targets: await selectTargetsOf(tx, planId),
      results: await selectPlaceResults(tx, plan.place.path, plan.schoolYear),
    };
  });
}

/** The same, without its targets: what is taken along as a table. */
export function getFollowed(actor: Actor, planId: string) {
  return asActor(actor, async (tx) => {
    const plan = await selectPlan(tx, planId);
    return plan && { plan, activities: await selectFollowed(tx, planId) };
  });
}

export type Report = {
  id: string;
  state: ProgressState;
  note: string | null;
  attendance: number | null;
  nextOn: string | null;
  author: string;
  createdAt: string;
};

/** What was told of an activity, newest first. */
const reportsOf = sql<Report[]>`coalesce((select json_agg(json_build_object('id', r.id, 'state', r.state,
    'note', r.note, 'attendance', r.attendance, 'nextOn', r.next_on, 'createdAt', r.created_at,
    'author', q.given_names || ' ' || q.family_names) order by r.created_at desc, r.id desc)
  from (select * from ${planReports} x where x.activity_id = ${planActivities}.id
    order by x.created_at desc, x.id desc limit 60) r join ${people} q on q.id = r.reported_by), '[]')`;

export type Evidence = {
  id: string;
  fileId: string;
  name: string;
  contentType: string;
  size: number;
  description: string | null;
  author: string;
  createdAt: string;
  withdrawnAt: string | null;
  withdrawnReason: string | null;
};

const evidenceOf = sql<
  Evidence[]
>`coalesce((select json_agg(json_build_object('id', e.id, 'fileId', e.file_id,
    'name', f.name, 'contentType', f.content_type, 'size', f.size, 'description', e.description,
    'author', q.given_names || ' ' || q.family_names, 'createdAt', e.created_at, 'withdrawnAt', e.withdrawn_at,
    'withdrawnReason', e.withdrawn_reason) order by e.created_at, e.id)
  from ${planEvidence} e join ${files} f on f.id = e.file_id join ${people} q on q.id = e.added_by
  where e.activity_id = ${planActivities}.id), '[]')`;

/** An activity of a plan with what was told of it and its evidence, as far as the actor reads them. Two statements. */
export function getFollowedActivity(actor: Actor, planId: string, activityId: string) {
  return asActor(actor, async (tx) => {
    const plan = await selectPlan(tx, planId);
    const a = planActivities;
    const [activity] = await tx
      .select({
        ...{ id: a.id, kind: a.kind, title: a.title, description: a.description, months: a.months },
        ...{ responsible: a.responsible, participants: a.participants, expected: a.expected },
        ...{ evidence: a.evidence, subject: a.subject, stage: a.stage, withdrawnAt: a.withdrawnAt },
        withdrawnReason: a.withdrawnReason,
        objective: planObjectives.statement,
        objectiveArea: planObjectives.area,
        progress,
        reports: reportsOf,
        evidences: evidenceOf,
      })
      .from(a)
      .innerJoin(planObjectives, eq(planObjectives.id, a.objectiveId))
      .leftJoin(p, eq(p.activityId, a.id))
      .where(and(eq(a.id, activityId), eq(a.planId, planId)));
    return plan && activity ? { plan, activity } : null;
  });
}

export type FollowedActivity = NonNullable<Awaited<ReturnType<typeof getFollowedActivity>>>["activity"];
