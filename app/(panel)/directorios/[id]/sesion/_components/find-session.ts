import { notFound } from "next/navigation";
import { requireActor } from "@/lib/access/session";
import { isId } from "@/lib/forms/ids";
import { canPrepareMeeting } from "@/lib/meetings/policy";
import { getSession } from "@/lib/meetings/session/queries";

/** The session of the address, for whoever keeps its acta, as it is now. */
export async function findSession(params: Promise<{ id: string }>) {
  const actor = await requireActor();
  const { id } = await params;
  const now = new Date();
  const session = (isId(id) ? await getSession(actor, id, now) : null) ?? notFound();
  if (!canPrepareMeeting(actor, session.meeting)) notFound();
  return { actor, session, now };
}
