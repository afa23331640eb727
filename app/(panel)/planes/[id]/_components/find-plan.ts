import { notFound } from "next/navigation";
import { requireActor } from "@/lib/access/session";
import { isId } from "@/lib/forms/ids";
import { getPlan } from "@/lib/plans/queries";

type Params = Promise<{ id: string }>;

/** The plan of the address, without its rows. */
export async function findPlan(params: Params) {
  const actor = await requireActor();
  const { id } = await params;
  const plan = (isId(id) ? await getPlan(actor, id) : null) ?? notFound();
  return { actor, plan };
}
