import { and, eq, isNull, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { places } from "@/db/schema/places";
import {
  planActivities,
  planAnnexes,
  planObjectives,
  planProblems,
  planTargets,
} from "@/db/schema/plan-rows";
import { plans } from "@/db/schema/plans";
import { fromPlans } from "../queries";
import type { Dependents } from "./labels";
import type { RowKind } from "./rules";

export const ROW_TABLES = {
  problem: planProblems,
  objective: planObjectives,
  target: planTargets,
  activity: planActivities,
  annex: planAnnexes,
} as const;

export type RowTables = typeof ROW_TABLES;
export type PlanRow<K extends RowKind> = RowTables[K]["$inferSelect"];

const standingIds = (table: typeof planProblems | typeof planObjectives) =>
  sql<string[]>`coalesce((select json_agg(x.id) from ${table} x
    where x.plan_id = ${plans.id} and x.withdrawn_at is null), '[]')`;

const reachable = sql<string[]>`coalesce((select json_agg(x.path::text order by x.code) from ${places} x
  where x.parent = ${plans.place} and x.closed_on is null
    and x.kind = (case ${plans.kind} when 'pat_rei' then 'school' else 'network' end)::place_kind), '[]')`;

/** A plan with what its rows are judged by, in one statement; `null` when it is not there for the actor. */
export async function selectRowContext(tx: Transaction, planId: string) {
  const [plan] = await fromPlans(tx, {
    ...{ template: plans.template, reachable },
    ...{ problems: standingIds(planProblems), objectives: standingIds(planObjectives) },
  }).where(eq(plans.id, planId));
  return plan ?? null;
}

export type PlanToWrite = NonNullable<Awaited<ReturnType<typeof selectRowContext>>>;

/** How much that stands hangs from a problem or an objective; of other rows, nothing. */
export async function countDependents(tx: Transaction, kind: RowKind, id: string): Promise<Dependents> {
  const parent = { problem: "problemId", objective: "objectiveId" } as const;
  if (kind !== "problem" && kind !== "objective") return { objectives: 0, targets: 0, activities: 0 };
  const of = (table: typeof planActivities | typeof planObjectives, name: "problemId" | "objectiveId") =>
    tx.$count(table, and(eq((table as typeof planActivities)[name], id), isNull(table.withdrawnAt)));
  return {
    objectives: kind === "problem" ? await of(planObjectives, "problemId") : 0,
    targets:
      kind === "objective"
        ? await tx.$count(planTargets, and(eq(planTargets.objectiveId, id), isNull(planTargets.withdrawnAt)))
        : 0,
    activities: await of(planActivities, parent[kind]),
  };
}
