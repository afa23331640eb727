import { notFound, redirect } from "next/navigation";
import { requireActor } from "@/lib/access/session";
import { isId } from "@/lib/forms/ids";
import { getItemForm } from "@/lib/meetings/agenda/queries";
import { meetingHref } from "@/lib/meetings/labels";
import { canPrepareMeeting } from "@/lib/meetings/policy";
import { isFrozen, isPreparing } from "@/lib/meetings/rules";

/** A meeting whose agenda the actor prepares; once it went out, only for what comes late, and then it leads to it. */
export async function findItemForm(id: string, { late = false } = {}) {
  const actor = await requireActor();
  const found = (isId(id) ? await getItemForm(actor, id) : null) ?? notFound();
  const { meeting } = found;
  if (!canPrepareMeeting(actor, meeting)) notFound();
  if (!isPreparing(meeting.state) && !(late && isFrozen(meeting.state))) redirect(meetingHref(id));
  return { actor, ...found };
}
