import { randomUUIDv7 } from "node:crypto";
import { and, eq, inArray, isNotNull, isNull, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { assessments } from "@/db/schema/assessments";
import { educationServices } from "@/db/schema/institutions";
import { places } from "@/db/schema/places";
import { resultReturnMessages, resultReturns } from "@/db/schema/result-returns";
import { resultSections } from "@/db/schema/result-sections";
import type { Actor } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import { regionOf } from "@/lib/access/place";
import { record } from "@/lib/audit/record";
import { addDays, today } from "@/lib/dates/dates";
import { refuse } from "@/lib/refusal";
import { listAccepted } from "../loads/accepted/queries";
import { canReviewResults } from "../policy";
import {
  ACCEPTED,
  ALREADY,
  LOCKED,
  MEANWHILE,
  NOT_ITS_SERVICE,
  NOT_OPEN,
  NOTHING_THERE,
  PAST,
  partText,
  SETTLED,
  TOO_FAR,
} from "./labels";
import { canReplyReturn } from "./policy";
import { isPending, MOST_DAYS, nextReturnState, PENDING, type ReturnStep } from "./rules";
import type { CreateReturn, ReopenReturn, ReplyReturn, ReturnVersion, WithdrawReturn } from "./schema";

/** Gives a part of a school's results back to be corrected; the rest of the school stays as it is. */
export function createReturn(actor: Actor, input: CreateReturn, now = new Date()): Promise<string> {
  return asActor(actor, async (tx) => {
    const { assessmentId, place, area, reason, dueOn } = input;
    const [school] = await tx
      .select({ name: places.name, institutionId: places.institutionId })
      .from(places)
      .where(and(eq(places.path, place), eq(places.kind, "school"), isNull(places.closedOn)));
    const [assessment] = await tx.select().from(assessments).where(eq(assessments.id, assessmentId));
    if (!school?.institutionId || assessment?.place !== regionOf(place)) return refuse("not_found");
    if (!canReviewResults(actor, place)) refuse("forbidden");
    if (assessment.state !== "open") refuse("wrong_status", NOT_OPEN);
    refuseDay(dueOn, today(now));
    const levelName = await findLevel(tx, input.part.serviceId, school.institutionId);
    await waitForTurn(tx, assessmentId);
    await refuseIfNotReturnable(tx, input);
    const id = randomUUIDv7();
    await tx.insert(resultReturns).values({
      ...{ id, assessmentId, place, area, reason, dueOn, createdBy: actor.personId },
      ...input.part,
    });
    const name = `${assessment.title}, IE ${school.name}: ${partText({ ...input.part, area, levelName })}`;
    await record(tx, actor, "return.created", { kind: "return", id, name, place }, { reason, dueOn });
    return id;
  });
}

function refuseDay(dueOn: string, day: string) {
  const said = dueOn < day ? PAST : dueOn > addDays(day, MOST_DAYS) ? TOO_FAR : null;
  if (said) refuse("invalid", said, { fields: { dueOn: said } });
}

async function findLevel(tx: Transaction, serviceId: string, institutionId: string): Promise<string> {
  const [service] = await tx
    .select({ levelName: educationServices.levelName })
    .from(educationServices)
    .where(and(eq(educationServices.id, serviceId), eq(educationServices.institutionId, institutionId)));
  return service?.levelName ?? refuse("invalid", NOT_ITS_SERVICE, { fields: { part: NOT_ITS_SERVICE } });
}

/**
 * Who returns results and who accepts them come one after the other: the second sees what the first did. A load above
 * the school cannot be locked by whoever does not write there.
 */
export const waitForTurn = (tx: Transaction, assessmentId: string) =>
  tx.execute(sql`select pg_advisory_xact_lock(hashtext('returns'), hashtext(${assessmentId}))`);

/** What is returned is loaded, not accepted, and not returned already. */
async function refuseIfNotReturnable(tx: Transaction, { assessmentId, place, area, part }: CreateReturn) {
  const { serviceId, grade, section } = part;
  const s = resultSections;
  const brought = await tx
    .selectDistinct({ stage: s.stage, area: s.area })
    .from(s)
    .where(
      and(
        ...[eq(s.assessmentId, assessmentId), eq(s.live, true), eq(s.place, place)],
        ...[eq(s.serviceId, serviceId), isNotNull(s.area)],
        grade === null ? undefined : eq(s.grade, grade),
        section === null ? undefined : eq(s.section, section),
        area === null ? undefined : eq(s.area, area),
      ),
    );
  if (brought.length === 0) refuse("invalid", NOTHING_THERE, { fields: { part: NOTHING_THERE } });
  const keys = brought.map((one) => `${one.stage}:${one.area}`);
  const accepted = await listAccepted(tx, { id: null, assessmentId, place, ...part });
  const touched = accepted.filter(({ brings }) => brings.some((one) => keys.includes(one)));
  if (touched.some(({ state }) => state === "locked")) refuse("wrong_status", LOCKED);
  if (touched.length > 0) refuse("wrong_status", ACCEPTED);
  const r = resultReturns;
  const [same] = await tx
    .select({ id: r.id })
    .from(r)
    .where(
      and(
        ...[eq(r.assessmentId, assessmentId), eq(r.serviceId, serviceId), inArray(r.state, [...PENDING])],
        ...[sql`${r.grade} is not distinct from ${grade}`, sql`${r.section} is not distinct from ${section}`],
        sql`${r.area} is not distinct from ${area}`,
      ),
    );
  if (same) refuse("conflict", ALREADY);
}

/** The return, locked, as the person saw it. */
async function lockReturn(tx: Transaction, { returnId, version }: ReturnVersion) {
  const [found] = await tx.select().from(resultReturns).where(eq(resultReturns.id, returnId)).for("update");
  return { found: found ?? refuse("not_found"), isStale: found?.version !== version };
}

type Found = Awaited<ReturnType<typeof lockReturn>>["found"];

async function subjectOf(tx: Transaction, { id, number, place, assessmentId }: Found) {
  const [assessment] = await tx
    .select({ title: assessments.title })
    .from(assessments)
    .where(eq(assessments.id, assessmentId));
  return { kind: "return", id, name: `${assessment?.title ?? ""}: devolución ${number}`, place };
}

const say = (tx: Transaction, actor: Actor, { id, place }: Found, text: string) =>
  tx.insert(resultReturnMessages).values({ returnId: id, place, authorId: actor.personId, text });

/** Says something about a return while it is pending. Whoever settles it meanwhile has read it. */
export function replyReturn(actor: Actor, input: ReplyReturn): Promise<string> {
  return asActor(actor, async (tx) => {
    const { found, isStale } = await lockReturn(tx, input);
    if (!canReplyReturn(actor, found.place)) refuse("forbidden");
    if (!isPending(found.state)) refuse("wrong_status", SETTLED);
    if (isStale) refuse("stale", MEANWHILE, { theirs: { version: found.version } });
    await say(tx, actor, found, input.text);
    await tx
      .update(resultReturns)
      .set({ version: found.version + 1 })
      .where(eq(resultReturns.id, found.id));
    await record(tx, actor, "return.replied", await subjectOf(tx, found));
    return found.assessmentId;
  });
}

/** Takes a pending return to where a step leads, for whoever reviews at the school; says why in the thread. */
async function take(tx: Transaction, actor: Actor, step: ReturnStep, input: ReturnVersion, text?: string) {
  const { found, isStale } = await lockReturn(tx, input);
  if (!canReviewResults(actor, found.place)) refuse("forbidden");
  const state = nextReturnState(found.state, step) ?? refuse("wrong_status");
  if (isStale) refuse("stale", MEANWHILE, { theirs: { version: found.version } });
  if (text) await say(tx, actor, found, text);
  const settled = isPending(state) ? {} : { settledBy: actor.personId, settledAt: new Date() };
  await tx
    .update(resultReturns)
    .set({ state, ...settled, version: found.version + 1 })
    .where(eq(resultReturns.id, found.id));
  return found;
}

/** What the school corrected is right. */
export function resolveReturn(actor: Actor, input: ReturnVersion): Promise<string> {
  return asActor(actor, async (tx) => {
    const found = await take(tx, actor, "resolve", input);
    await record(tx, actor, "return.resolved", await subjectOf(tx, found));
    return found.assessmentId;
  });
}

/** Nothing had to be corrected after all. */
export function withdrawReturn(actor: Actor, input: WithdrawReturn): Promise<string> {
  return asActor(actor, async (tx) => {
    const found = await take(tx, actor, "withdraw", input, input.why);
    await record(tx, actor, "return.withdrawn", await subjectOf(tx, found), { reason: input.why });
    return found.assessmentId;
  });
}

/** What the school corrected is not enough: it is asked again, saying what is missing. */
export function reopenReturn(actor: Actor, input: ReopenReturn): Promise<string> {
  return asActor(actor, async (tx) => {
    const found = await take(tx, actor, "reopen", input, input.missing);
    await record(tx, actor, "return.reopened", await subjectOf(tx, found), { reason: input.missing });
    return found.assessmentId;
  });
}
