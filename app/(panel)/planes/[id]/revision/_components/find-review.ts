import { notFound } from "next/navigation";
import { requireActor } from "@/lib/access/session";
import { isId } from "@/lib/forms/ids";
import { canReadRecords } from "@/lib/networks/policy";
import { getPlanReview } from "@/lib/plans/review/queries";

/** The plan of the address as it is reviewed, for whoever reads the records of its place: not for the whole region. */
export async function findReview(params: Promise<{ id: string; seccion?: string }>) {
  const actor = await requireActor();
  const { id, seccion } = await params;
  const review = (isId(id) ? await getPlanReview(actor, id, seccion) : null) ?? notFound();
  if (!canReadRecords(actor, review.plan.place.path)) notFound();
  return { actor, ...review };
}
