import { and, asc, desc, eq, type SQL, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { planObjectives, planProblems } from "@/db/schema/plan-rows";
import { plans, planTemplates } from "@/db/schema/plans";
import type { PlanKind } from "@/db/values";
import type { Actor } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import { type PlacePath, regionOf } from "@/lib/access/place";
import { fromPlans } from "../queries";

const row = {
  id: planTemplates.id,
  place: planTemplates.place,
  kind: planTemplates.kind,
  schoolYear: planTemplates.schoolYear,
  content: planTemplates.content,
  opensOn: planTemplates.opensOn,
  dueOn: planTemplates.dueOn,
  approvalDueOn: planTemplates.approvalDueOn,
  version: planTemplates.version,
};

export type WhichTemplate = { region: PlacePath; kind: PlanKind; schoolYear: number };

const which = ({ region, kind, schoolYear }: WhichTemplate) =>
  and(
    eq(planTemplates.place, region),
    eq(planTemplates.kind, kind),
    eq(planTemplates.schoolYear, schoolYear),
  );

const counted = (more: SQL) => sql<number>`(select count(*)::int from ${plans} p
  where p.kind = plan_templates.kind and p.school_year = plan_templates.school_year
    and p.place <@ plan_templates.place and ${more})`;

/** How many plans hang from it, and how many of them may still be brought up to date and are not. */
const uses = {
  plans: counted(sql`true`),
  behind: counted(sql`p.state in ('draft', 'observed') and p.template_version < plan_templates.version`),
};

/** What a region asks of a kind of plan in a year, locked with it if it is to change; `null` when it has not said. */
export async function selectTemplate(tx: Transaction, wanted: WhichTemplate, lock = false) {
  const query = tx.select(row).from(planTemplates).where(which(wanted));
  const [template] = lock ? await query.for("update") : await query;
  return template ?? null;
}

export type Template = NonNullable<Awaited<ReturnType<typeof selectTemplate>>>;

/** What the region of a plan asks now of plans like it; `null` when it took it back. */
export const selectTemplateOf = (
  tx: Transaction,
  plan: { place: { path: PlacePath }; kind: PlanKind; schoolYear: number },
) => selectTemplate(tx, { region: regionOf(plan.place.path), kind: plan.kind, schoolYear: plan.schoolYear });

/** A plan with what it began with and what its region asks now; `null` when it is not there for the actor. */
export function getPlanWithTemplate(actor: Actor, planId: string) {
  return asActor(actor, async (tx) => {
    const [row] = await fromPlans(tx, {
      content: plans.template,
      templateVersion: plans.templateVersion,
    }).where(eq(plans.id, planId));
    if (!row) return null;
    const { content, templateVersion, ...plan } = row;
    return { plan, own: { content, version: templateVersion }, template: await selectTemplateOf(tx, plan) };
  });
}

/** The same, with how many plans it has. */
export function getTemplate(actor: Actor, wanted: WhichTemplate) {
  return asActor(actor, async (tx) => {
    const [template] = await tx
      .select({ ...row, ...uses })
      .from(planTemplates)
      .where(which(wanted));
    return template ?? null;
  });
}

/** The years and kinds that a region has asked for, from the latest. */
export function listTemplates(actor: Actor, region: PlacePath) {
  const { content: _, ...short } = row;
  return asActor(actor, (tx) =>
    tx
      .select({ ...short, ...uses })
      .from(planTemplates)
      .where(eq(planTemplates.place, region))
      .orderBy(desc(planTemplates.schoolYear), asc(planTemplates.kind))
      .limit(60),
  );
}

/** How many plans of a template have problems or objectives that stand, by the key of their area. */
export async function countPlansByArea(tx: Transaction, { region, kind, schoolYear }: WhichTemplate) {
  const rows = await tx.execute<{ area: string; plans: number }>(sql`
    select area, count(distinct plan_id)::int as plans from (
      select area, plan_id from ${planObjectives} where withdrawn_at is null
      union all select area, plan_id from ${planProblems} where withdrawn_at is null) used
    where plan_id in (select id from ${plans} where place <@ ${region}::ltree and kind = ${kind}
      and school_year = ${schoolYear} and state in ('draft', 'submitted', 'observed', 'resubmitted'))
    group by area`);
  return new Map([...rows].map(({ area, plans: count }) => [area, count]));
}
