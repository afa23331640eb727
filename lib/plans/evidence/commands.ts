import { randomUUIDv7 } from "node:crypto";
import { and, eq, isNull } from "drizzle-orm";
import { files } from "@/db/schema/files";
import { planEvidence } from "@/db/schema/plan-progress";
import type { Actor } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import { record } from "@/lib/audit/record";
import { keepFile } from "@/lib/files/commands";
import type { ReceivedFile } from "@/lib/files/receive";
import { refuse } from "@/lib/refusal";
import { activitySubject, lockActivity } from "../progress/commands";
import { ALREADY_WITHDRAWN, MOST_FILES, SAME_FILE, TOO_MANY } from "./labels";
import type { EvidenceText, WithdrawEvidence } from "./schema";

const e = planEvidence;

type Evidenced = Partial<EvidenceText> & { planId: string; activityId: string };

/** Keeps a file that shows that an activity was held. The same file twice is one. Answers the evidence's id. */
export function addEvidence(
  actor: Actor,
  { planId, activityId, description }: Evidenced,
  file: ReceivedFile,
): Promise<string> {
  return asActor(actor, async (tx) => {
    const { plan, activity } = await lockActivity(tx, actor, activityId);
    if (plan.id !== planId) refuse("not_found");
    const kept = await tx
      .select({ sha256: files.sha256 })
      .from(e)
      .innerJoin(files, eq(files.id, e.fileId))
      .where(and(eq(e.activityId, activityId), isNull(e.withdrawnAt)));
    if (kept.some(({ sha256 }) => sha256 === file.sha256)) refuse("conflict", SAME_FILE);
    if (kept.length >= MOST_FILES) refuse("conflict", TOO_MANY);
    const id = randomUUIDv7();
    const place = plan.place.path;
    const fileId = await keepFile(tx, actor, place, file);
    await tx
      .insert(e)
      .values({ id, activityId, planId, place, fileId, description, addedBy: actor.personId });
    await record(tx, actor, "evidence.added", activitySubject(plan, activity), { document: file.name });
    return id;
  });
}

/** Takes a file back from the evidence of an activity: it stays in the record. Answers where it was. */
export function withdrawEvidence(actor: Actor, { evidenceId, reason }: WithdrawEvidence, now = new Date()) {
  return asActor(actor, async (tx) => {
    const [found = refuse("not_found")] = await tx
      .select({ activityId: e.activityId, fileId: e.fileId })
      .from(e)
      .where(eq(e.id, evidenceId));
    const { plan, activity } = await lockActivity(tx, actor, found.activityId);
    const [withdrawn] = await tx
      .update(e)
      .set({ withdrawnAt: now, withdrawnReason: reason })
      .where(and(eq(e.id, evidenceId), isNull(e.withdrawnAt)))
      .returning({ id: e.id });
    if (!withdrawn) refuse("wrong_status", ALREADY_WITHDRAWN);
    const [file] = await tx.select({ name: files.name }).from(files).where(eq(files.id, found.fileId));
    await record(tx, actor, "evidence.withdrawn", activitySubject(plan, activity), {
      ...{ document: file?.name, reason },
    });
    return { planId: plan.id, activityId: activity.id };
  });
}
