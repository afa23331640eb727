import { notFound } from "next/navigation";
import { requireActor } from "@/lib/access/session";
import { isId } from "@/lib/forms/ids";
import { getVisit } from "@/lib/visits/queries";

/** The visit of the address, without what was seen in it. */
export async function findVisit(params: Promise<{ id: string }>) {
  const actor = await requireActor();
  const { id } = await params;
  const visit = (isId(id) ? await getVisit(actor, id) : null) ?? notFound();
  return { actor, visit };
}
