import { and, eq, isNull } from "drizzle-orm";
import { assessmentPapers } from "@/db/schema/assessments";
import type { Actor } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import { record } from "@/lib/audit/record";
import { refuse } from "@/lib/refusal";
import { lockDraft } from "../commands";
import { paperLabel } from "../labels";
import type { SetScale } from "./schema";

/** Gives a paper its levels, their codes in files and the measure from which each is reached. */
export function setScale(actor: Actor, input: SetScale) {
  return asActor(actor, async (tx) => {
    const found = await lockDraft(tx, actor, input);
    const [paper] = await tx
      .update(assessmentPapers)
      .set({ levels: input.levels, minMeasure: input.min, maxMeasure: input.max })
      .where(
        and(
          eq(assessmentPapers.id, input.paperId),
          eq(assessmentPapers.assessmentId, found.id),
          isNull(assessmentPapers.removedAt),
        ),
      )
      .returning();
    if (!paper) return refuse("not_found");
    const subject = { kind: "assessment", id: found.id, name: found.title, place: found.place };
    await record(tx, actor, "assessment.scale_set", subject, {
      changed: paperLabel(paper),
      to: input.levels.map(({ name }) => name).join(", "),
    });
  });
}
