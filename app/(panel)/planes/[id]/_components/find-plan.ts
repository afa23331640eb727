import { notFound } from "next/navigation";
import { requireActor } from "@/lib/access/session";
import { isId } from "@/lib/forms/ids";
import { getPlan, getPlanDocument } from "@/lib/plans/queries";

type Params = Promise<{ id: string }>;

/** The plan of the address, without its rows. */
export async function findPlan(params: Params) {
  const actor = await requireActor();
  const { id } = await params;
  const plan = (isId(id) ? await getPlan(actor, id) : null) ?? notFound();
  return { actor, plan };
}

/** The same, with everything it says. */
export async function findPlanDocument(params: Params) {
  const actor = await requireActor();
  const { id } = await params;
  const plan = (isId(id) ? await getPlanDocument(actor, id) : null) ?? notFound();
  return { actor, plan };
}
