import { and, eq } from "drizzle-orm";
import { visitTransfers } from "@/db/schema/visit-records";
import type { Actor } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import { record } from "@/lib/audit/record";
import { today } from "@/lib/dates/dates";
import { keepFile } from "@/lib/files/commands";
import type { ReceivedFile } from "@/lib/files/receive";
import { refuse } from "@/lib/refusal";
import { visitSubject } from "../commands";
import { isObserved } from "../policy";
import { selectVisit } from "../queries";
import { selectVisitSettings } from "../settings/queries";
import { ANSWERED, NOT_YET } from "./labels";
import { checksOf } from "./rules";
import type { Transfer } from "./schema";

type NewTransfer = Transfer & { visitId: string; days: number };

/** Whoever was observed says, some weeks later, what stayed, with a file that shows it or without. Answers the visit's id. */
export function answerTransfer(
  actor: Actor,
  { visitId, days, answer, text }: NewTransfer,
  file: ReceivedFile | null,
  now = new Date(),
): Promise<string> {
  return asActor(actor, async (tx) => {
    const visit = (await selectVisit(tx, visitId)) ?? refuse("not_found");
    if (!isObserved(actor, visit)) refuse("forbidden");
    if (!visit.conductedOn) return refuse("wrong_status");
    const place = visit.place.path;
    const answered = await tx
      .select({ days: visitTransfers.days })
      .from(visitTransfers)
      .where(and(eq(visitTransfers.visitId, visitId), eq(visitTransfers.days, days)));
    const { transferDays: asked } = await selectVisitSettings(tx, place);
    const facts = { asked, answered: answered.map((one) => one.days) };
    const checks = checksOf({ ...facts, conductedOn: visit.conductedOn }, today(now));
    const { state } = checks.find((check) => check.days === days) ?? refuse("not_found");
    if (state !== "open") refuse("wrong_status", state === "answered" ? ANSWERED : NOT_YET);
    const fileId = file && (await keepFile(tx, actor, place, file, { ofVisit: true }));
    const [kept] = await tx
      .insert(visitTransfers)
      .values({ visitId, place, days, answer, text, fileId, by: actor.personId, at: now })
      .onConflictDoNothing()
      .returning({ days: visitTransfers.days });
    if (!kept) refuse("wrong_status", ANSWERED);
    await record(tx, actor, "visit.transfer_answered", visitSubject(visit), { days });
    return visitId;
  });
}
