import type { Transaction } from "@/db/client";
import type { Actor } from "@/lib/access/actor";
import { enqueue } from "@/lib/jobs/enqueue";
import { isNews } from "@/lib/plans/steps/telling/rules";
import { type Meeting, selectParticipants } from "../../queries";

/** Asks that whoever was called and has an account is told by mail that the acta was approved. */
export async function tellApproved(tx: Transaction, actor: Actor, { id, place }: Meeting, at: Date) {
  if (!isNews(at, new Date())) return;
  for (const { personId } of await selectParticipants(tx, id)) {
    if (!personId || personId === actor.personId) continue;
    await enqueue(tx, actor.personId, "mail.minutes_approved", place.path, { meetingId: id, personId });
  }
}
