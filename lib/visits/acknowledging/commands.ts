import { eq, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { visitAcknowledgements, visitRecords } from "@/db/schema/visit-records";
import type { Actor } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import { record } from "@/lib/audit/record";
import { enqueue } from "@/lib/jobs/enqueue";
import { isNews } from "@/lib/plans/steps/telling/rules";
import { refuse } from "@/lib/refusal";
import { visitSubject } from "../commands";
import { isObserved } from "../policy";
import { selectVisit } from "../queries";
import { ACKNOWLEDGED, CHANGED_MEANWHILE } from "./labels";
import type { Acknowledge } from "./schema";

/** What is read to be acknowledged and what takes its place wait for each other. */
export const waitRecordTurn = (tx: Transaction, visitId: string) =>
  tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`visit record ${visitId}`}, 7))`);

/** Says that whoever was observed read what was noted, with what she answers. Once. Answers the visit's id. */
export function acknowledgeVisit(
  actor: Actor,
  { visitId, submissionId, reply }: Acknowledge,
  now = new Date(),
): Promise<string> {
  return asActor(actor, async (tx) => {
    await waitRecordTurn(tx, visitId);
    const visit = (await selectVisit(tx, visitId)) ?? refuse("not_found");
    if (!isObserved(actor, visit)) refuse("forbidden");
    const [seen = refuse("wrong_status")] = await tx
      .select({ submissionId: visitRecords.submissionId })
      .from(visitRecords)
      .where(eq(visitRecords.visitId, visitId));
    if (seen.submissionId !== submissionId)
      refuse("stale", CHANGED_MEANWHILE, { theirs: { submissionId: seen.submissionId } });
    const place = visit.place.path;
    const [first] = await tx
      .insert(visitAcknowledgements)
      .values({ visitId, place, personId: actor.personId, reply, at: now })
      .onConflictDoNothing()
      .returning({ visitId: visitAcknowledgements.visitId });
    if (!first) refuse("wrong_status", ACKNOWLEDGED);
    await record(tx, actor, "visit.acknowledged", visitSubject(visit));
    const told = { visitId, personId: visit.observerId, news: "acknowledged" as const };
    if (isNews(now, new Date())) await enqueue(tx, actor.personId, "mail.visit_record", place, told);
    return visitId;
  });
}
