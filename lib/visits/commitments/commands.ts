import { eq } from "drizzle-orm";
import { visitCommitments } from "@/db/schema/visit-records";
import type { Actor } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import { record } from "@/lib/audit/record";
import { isNews } from "@/lib/plans/steps/telling/rules";
import { refuse } from "@/lib/refusal";
import { visitSubject } from "../commands";
import { selectVisit } from "../queries";
import { enqueueCount } from "../totals/commands";
import { ALREADY_CLOSED, TOLD_MEANWHILE } from "./labels";
import { canSettleCommitment } from "./policy";
import type { SettleCommitment } from "./schema";

const c = visitCommitments;

/** Says what became of a commitment; until the next visit opens it, that may be mended. Answers its visit's id. */
export function settleCommitment(
  actor: Actor,
  { commitmentId, version, outcome, note }: SettleCommitment,
  now = new Date(),
): Promise<string> {
  return asActor(actor, async (tx) => {
    const [found = refuse("not_found")] = await tx
      .select({
        ...{ visitId: c.visitId, version: c.version, state: c.state, note: c.note },
        settledInId: c.settledInId,
      })
      .from(c)
      .where(eq(c.id, commitmentId))
      .for("update");
    const visit = (await selectVisit(tx, found.visitId)) ?? refuse("not_found");
    if (!canSettleCommitment(actor, visit)) refuse("forbidden");
    if (found.settledInId) refuse("wrong_status", ALREADY_CLOSED);
    if (found.version !== version)
      refuse("stale", TOLD_MEANWHILE, {
        theirs: { version: found.version, outcome: found.state, note: found.note ?? "" },
      });
    await tx
      .update(c)
      .set({ state: outcome, note, settledAt: now, settledBy: actor.personId, version: version + 1 })
      .where(eq(c.id, commitmentId));
    await record(tx, actor, "visit.commitment_settled", visitSubject(visit));
    if (isNews(now, new Date())) await enqueueCount(tx, actor, visit.place.path);
    return visit.id;
  });
}
