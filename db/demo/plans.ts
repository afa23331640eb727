import { and, eq } from "drizzle-orm";
import { ownerDatabase } from "@/db/client";
import { appointments } from "@/db/schema/people";
import { type PlanKind, planKinds, type Role } from "@/db/values";
import type { Actor } from "@/lib/access/actor";
import { findPersonActor } from "@/lib/access/find-person-actor";
import type { PlacePath } from "@/lib/access/place";
import { draftPlan } from "@/lib/plans/commands";
import { defineTemplate } from "@/lib/plans/templates/commands";
import { type DemoTerritory, SHOWN_NETWORK } from "./networks";

export const PLAN_YEAR = 2026;
/** Plans answer to the baseline, which is taken in April. */
const CAMPAIGNS: Record<PlanKind, { opensOn: string; dueOn: string; approvalDueOn: string }> = {
  pat_rei: { opensOn: "2026-04-27", dueOn: "2026-05-15", approvalDueOn: "2026-06-05" },
  ugel_plan: { opensOn: "2026-04-27", dueOn: "2026-05-22", approvalDueOn: "2026-06-12" },
};
const BEGUN_AT = new Date("2026-04-28T14:00:00Z");

/** Whoever holds an office at a place today, to act as that person. */
async function holderOf(role: Role, place: PlacePath): Promise<Actor> {
  const held = await ownerDatabase()
    .select({ personId: appointments.personId })
    .from(appointments)
    .where(and(eq(appointments.role, role), eq(appointments.place, place)));
  for (const { personId } of held) {
    const actor = await findPersonActor(personId);
    if (actor?.offices.some((office) => office.role === role && office.place === place)) return actor;
  }
  throw new Error(`nobody is ${role} at ${place}`);
}

/** Says what plans have this year, and when they are due. */
async function openCampaigns(admin: Actor, region: PlacePath) {
  for (const kind of planKinds)
    await defineTemplate(admin, { region, kind, schoolYear: PLAN_YEAR, version: 0, ...CAMPAIGNS[kind] });
}

/** Opens the year's campaigns and begins the plan of the network that is shown. */
export async function beginPlans(admin: Actor, region: PlacePath, territory: DemoTerritory) {
  await openCampaigns(admin, region);
  const shown = territory.flatMap(({ networks }) => networks).find(({ code }) => code === SHOWN_NETWORK);
  if (!shown) throw new Error(`no network ${SHOWN_NETWORK}`);
  const coordinator = await holderOf("coordinator", shown.place);
  await draftPlan(coordinator, { place: shown.place, schoolYear: PLAN_YEAR }, BEGUN_AT);
}
