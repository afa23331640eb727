import { notFound, redirect } from "next/navigation";
import type { PlanKind, PlanState } from "@/db/values";
import type { Actor } from "@/lib/access/actor";
import type { PlacePath } from "@/lib/access/place";
import { planHref } from "@/lib/plans/labels";
import { canWritePlan } from "@/lib/plans/policy";
import { isWritable } from "@/lib/plans/rules";

type Found = { id: string; kind: PlanKind; state: PlanState; place: { path: PlacePath } };

/** Only who writes the plan has these pages; once it is not being written they lead to how it reads. */
export function onlyWritable<P extends Found>(actor: Actor, plan: P | null): P {
  if (!plan || !canWritePlan(actor, { kind: plan.kind, place: plan.place.path })) return notFound();
  if (!isWritable(plan.state)) redirect(planHref(plan.id));
  return plan;
}
