import { randomUUIDv7 } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { planTexts } from "@/db/schema/plan-rows";
import type { Actor } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import { record } from "@/lib/audit/record";
import { refuse } from "@/lib/refusal";
import { planSubject } from "../commands";
import { lockPlanToWrite } from "../rows/commands";
import type { WriteText } from "./schema";

/** Writes what a section says. Two who begin it at once: the second sees the first's text. Answers the plan's id. */
export function writeText(actor: Actor, input: WriteText): Promise<string> {
  return asActor(actor, async (tx) => {
    const { planId, body, version } = input;
    const plan = await lockPlanToWrite(tx, actor, planId);
    const section = plan.template.sections.find(({ key, part }) => key === input.section && part === "text");
    if (!section) return refuse("not_found");
    const now = { body, updatedAt: new Date(), updatedBy: actor.personId };
    const [begun] = await tx
      .insert(planTexts)
      .values({ id: randomUUIDv7(), planId, place: plan.place.path, section: section.key, ...now })
      .onConflictDoNothing({ target: [planTexts.planId, planTexts.section] })
      .returning({ id: planTexts.id });
    if (!begun) {
      const [found] = await tx
        .select()
        .from(planTexts)
        .where(and(eq(planTexts.planId, planId), eq(planTexts.section, section.key)))
        .for("update");
      if (!found) return refuse("not_found");
      if (found.body === body) return plan.id;
      if (found.version !== version) refuse("stale", undefined, { theirs: found });
      await tx
        .update(planTexts)
        .set({ ...now, version: found.version + 1 })
        .where(eq(planTexts.id, found.id));
    }
    await record(tx, actor, "plan.text_written", planSubject(plan), { section: section.title });
    return plan.id;
  });
}
