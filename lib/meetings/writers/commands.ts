import type { Transaction } from "@/db/client";
import { meetingWriters } from "@/db/schema/meetings";
import type { Actor } from "@/lib/access/actor";
import type { Meeting } from "../queries";

/** Says that the actor has the session open, and in which item she writes; or that she left it. */
export async function markWriting(
  tx: Transaction,
  actor: Actor,
  meeting: Pick<Meeting, "id" | "place">,
  { itemId, here }: { itemId: string | null; here: boolean },
  now: Date,
) {
  const row = { itemId, here, seenAt: now };
  await tx
    .insert(meetingWriters)
    .values({ meetingId: meeting.id, place: meeting.place.path, personId: actor.personId, ...row })
    .onConflictDoUpdate({ target: [meetingWriters.meetingId, meetingWriters.personId], set: row });
}
