import { randomUUIDv7 } from "node:crypto";
import { and, eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { backlogItems } from "@/db/schema/agendas";
import type { Actor } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import type { PlacePath } from "@/lib/access/place";
import { record } from "@/lib/audit/record";
import { refuse } from "@/lib/refusal";
import { SERIES_OVER, SUBJECT_MEANWHILE } from "./labels";
import { canProposeSubject, canSettleSubject, officeCalledBy } from "./policy";
import { selectCalledSeries } from "./queries";
import type { DismissSubject, ProposeSubject, SubjectAsSeen } from "./schema";

const b = backlogItems;

const subjectOf = (subject: { id: string; title: string; place: PlacePath }) => ({
  ...{ kind: "meeting_subject", id: subject.id, name: subject.title, place: subject.place },
});

/** Proposes a subject for the meetings of a series. The same one twice is one. Answers its id. */
export function proposeSubject(actor: Actor, input: ProposeSubject, now = new Date()): Promise<string> {
  return asActor(actor, async (tx) => {
    const { seriesId, ...fields } = input;
    const series = (await selectCalledSeries(tx, seriesId)) ?? refuse("not_found");
    if (!canProposeSubject(actor, series)) refuse("forbidden");
    if (series.closedAt) refuse("conflict", SERIES_OVER, { fields: { seriesId: SERIES_OVER } });
    const [same] = await tx
      .select({ id: b.id })
      .from(b)
      .where(
        and(
          ...[eq(b.seriesId, seriesId), eq(b.proposedBy, actor.personId)],
          ...[eq(b.title, fields.title), eq(b.state, "open")],
        ),
      );
    if (same) return same.id;
    const id = randomUUIDv7();
    await tx.insert(b).values({
      ...{ id, seriesId, place: series.place, ...fields, proposedBy: actor.personId, createdAt: now },
      proposedPlace: officeCalledBy(actor, series)?.place ?? series.place,
    });
    const subject = { id, title: fields.title, place: series.place };
    await record(tx, actor, "backlog.proposed", subjectOf(subject), { series: series.name });
    return id;
  });
}

async function lockSubject(tx: Transaction, actor: Actor, { subjectId, version }: SubjectAsSeen) {
  const [found] = await tx.select().from(b).where(eq(b.id, subjectId)).for("update");
  const subject = found ?? refuse("not_found");
  if (!canSettleSubject(actor, subject)) refuse("forbidden");
  if (subject.version !== version)
    refuse("stale", SUBJECT_MEANWHILE, { theirs: { version: subject.version } });
  return subject;
}

/** Leaves a subject out, with why, for whoever proposed it to read. */
export function dismissSubject(actor: Actor, input: DismissSubject): Promise<string> {
  return asActor(actor, async (tx) => {
    const subject = await lockSubject(tx, actor, input);
    if (subject.state !== "open") refuse("wrong_status", SUBJECT_MEANWHILE);
    await tx
      .update(b)
      .set({ state: "dismissed", settledReason: input.reason, version: subject.version + 1 })
      .where(eq(b.id, subject.id));
    await record(tx, actor, "backlog.dismissed", subjectOf(subject), { reason: input.reason });
    return subject.id;
  });
}

/** A subject that was left out waits for a meeting again. */
export function reopenSubject(actor: Actor, input: SubjectAsSeen): Promise<string> {
  return asActor(actor, async (tx) => {
    const subject = await lockSubject(tx, actor, input);
    if (subject.state !== "dismissed") refuse("wrong_status", SUBJECT_MEANWHILE);
    await tx
      .update(b)
      .set({ state: "open", settledReason: null, version: subject.version + 1 })
      .where(eq(b.id, subject.id));
    await record(tx, actor, "backlog.reopened", subjectOf(subject));
    return subject.id;
  });
}
