import { and, eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { people } from "@/db/schema/people";
import { planVersions } from "@/db/schema/plans";
import { officialYears } from "@/db/schema/settings";
import type { Actor } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import { fullName } from "@/lib/access/find-actor";
import { dayOf } from "@/lib/dates/dates";
import { selectPlanReading } from "../queries";
import { type Approval, planPaper } from "./rules";

async function selectApproval(tx: Transaction, planId: string, number: number): Promise<Approval | null> {
  const [found] = await tx
    .select({
      at: planVersions.approvedAt,
      givenNames: people.givenNames,
      familyNames: people.familyNames,
    })
    .from(planVersions)
    .innerJoin(people, eq(people.id, planVersions.approvedBy))
    .where(and(eq(planVersions.planId, planId), eq(planVersions.number, number)));
  return found ? { number, by: fullName(found), at: found.at } : null;
}

/** A plan as it is printed, with where it stands; `null` when it is not there for the actor. */
export async function selectPlanPaper(tx: Transaction, planId: string, number?: number, now = new Date()) {
  const reading = await selectPlanReading(tx, planId, number);
  if (!reading) return null;
  const { plan, shown, content } = reading;
  const approval = shown === null ? null : await selectApproval(tx, planId, shown);
  const dated = Number(dayOf(approval?.at ?? now).slice(0, 4));
  const [year] = await tx
    .select({ decadeName: officialYears.decadeName, yearName: officialYears.yearName })
    .from(officialYears)
    .where(and(eq(officialYears.place, plan.region.path), eq(officialYears.year, dated)));
  const version = plan.versions.find((one) => one.number === shown) ?? null;
  return { plan, version, paper: planPaper(content, approval, year ?? null, now) };
}

export const getPlanPaper = (actor: Actor, planId: string, number?: number) =>
  asActor(actor, (tx) => selectPlanPaper(tx, planId, number));
