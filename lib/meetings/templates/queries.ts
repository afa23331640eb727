import { and, eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { meetingTemplates } from "@/db/schema/meetings";
import type { MeetingKind, MeetingTemplate } from "@/db/values";
import type { Actor } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import { type PlacePath, regionOf } from "@/lib/access/place";
import { usualTemplate } from "./rules";

/** How the region of a place holds a kind of meeting today. */
export async function selectTemplate(
  tx: Transaction,
  place: PlacePath,
  kind: MeetingKind,
): Promise<MeetingTemplate> {
  const [row] = await tx
    .select({ content: meetingTemplates.content })
    .from(meetingTemplates)
    .where(and(eq(meetingTemplates.place, regionOf(place)), eq(meetingTemplates.kind, kind)));
  return row?.content ?? usualTemplate(kind);
}

/** What a region decided of each kind of meeting; the others are held as usual. */
export function listMeetingTemplates(actor: Actor, region: PlacePath) {
  return asActor(actor, (tx) => tx.select().from(meetingTemplates).where(eq(meetingTemplates.place, region)));
}
