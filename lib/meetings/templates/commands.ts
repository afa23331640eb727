import { and, eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { meetingTemplates } from "@/db/schema/meetings";
import { places } from "@/db/schema/places";
import type { Actor } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import type { PlacePath } from "@/lib/access/place";
import { record } from "@/lib/audit/record";
import { refuse } from "@/lib/refusal";
import { MEETING_KIND_LABELS } from "../labels";
import { canDefineMeetings } from "../policy";
import { theirTemplate } from "./labels";
import type { DefineMeetingTemplate } from "./schema";

/** A region that the actor defines the meetings of; whoever sees it and does not is told so. */
export async function lockRegion(tx: Transaction, actor: Actor, region: PlacePath) {
  const [place] = await tx
    .select({ path: places.path })
    .from(places)
    .where(and(eq(places.path, region), eq(places.kind, "region")));
  if (!place) refuse("not_found");
  if (!canDefineMeetings(actor, region)) refuse("forbidden");
}

/** Says how a region holds a kind of meeting. Those already convened keep the rules that they were convened by. */
export function defineMeetingTemplate(actor: Actor, input: DefineMeetingTemplate, now = new Date()) {
  return asActor(actor, async (tx) => {
    const { region, kind, content } = input;
    await lockRegion(tx, actor, region);
    const which = and(eq(meetingTemplates.place, region), eq(meetingTemplates.kind, kind));
    const [saved] = await tx.select().from(meetingTemplates).where(which).for("update");
    if ((saved?.version ?? 0) !== input.version)
      refuse("stale", undefined, {
        theirs: saved ? theirTemplate(saved.content, saved.version) : { version: "0" },
      });
    if (saved)
      await tx
        .update(meetingTemplates)
        .set({ content, updatedAt: now, version: saved.version + 1 })
        .where(which);
    else await tx.insert(meetingTemplates).values({ place: region, kind, content, updatedAt: now });
    await record(
      tx,
      actor,
      "meeting.template_defined",
      { kind: "meeting_template", id: kind, name: MEETING_KIND_LABELS[kind], place: region },
      { version: input.version + 1, before: saved?.content ?? null },
    );
  });
}
