import { notFound } from "next/navigation";
import { requireActor } from "@/lib/access/session";
import { isId } from "@/lib/forms/ids";
import { getAgenda } from "@/lib/meetings/agenda/queries";

/** The meeting of the address, with its agenda. */
export async function findAgenda(params: Promise<{ id: string }>) {
  const actor = await requireActor();
  const { id } = await params;
  const agenda = (isId(id) ? await getAgenda(actor, id) : null) ?? notFound();
  return { actor, agenda };
}
