import { notFound } from "next/navigation";
import { requireActor } from "@/lib/access/session";
import { isId } from "@/lib/forms/ids";
import { getMeeting } from "@/lib/meetings/queries";

/** The meeting of the address, without what hangs from it. */
export async function findMeeting(params: Promise<{ id: string }>) {
  const actor = await requireActor();
  const { id } = await params;
  const meeting = (isId(id) ? await getMeeting(actor, id) : null) ?? notFound();
  return { actor, meeting };
}
