import { notFound, redirect } from "next/navigation";
import { requireActor } from "@/lib/access/session";
import { isId } from "@/lib/forms/ids";
import { changeHref } from "@/lib/plans/changes/labels";
import { getChange, getChangeToPrepare } from "@/lib/plans/changes/queries";
import { type ChangeableKind, isChangeableKind } from "@/lib/plans/changes/rules";
import { canWritePlan } from "@/lib/plans/policy";
import { isInForce } from "@/lib/plans/rules";

type Params = Promise<{ id: string; cambio: string }>;

/** The request of the address with its plan. */
export async function findChange(params: Params) {
  const actor = await requireActor();
  const { id, cambio } = await params;
  const found = (isId(cambio) ? await getChange(actor, cambio) : null) ?? notFound();
  if (found.plan.id !== id) notFound();
  return { actor, ...found };
}

/** The same with the rows of a kind to choose from, for whoever prepares it; once sent, it leads to how it reads. */
export async function findDraftChange(params: Params, kind: ChangeableKind) {
  const actor = await requireActor();
  const { id, cambio } = await params;
  const found = (isId(cambio) ? await getChangeToPrepare(actor, cambio, kind) : null) ?? notFound();
  const { plan, change } = found;
  if (plan.id !== id || !canWritePlan(actor, plan)) notFound();
  if (change.state !== "draft" || !isInForce(plan.state)) redirect(changeHref(plan.id, change.id));
  return { actor, ...found };
}

/** The kind of row that an address says; activities when it says none. */
export const kindAsked = (clase: string | undefined): ChangeableKind =>
  clase && isChangeableKind(clase) ? clase : "activity";
