import { randomUUIDv7 } from "node:crypto";
import { and, desc, eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { agreementFiles, agreements, agreementUpdates } from "@/db/schema/agreements";
import type { AgreementAct } from "@/db/values";
import { type Actor, scopesOf } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import { isAtOrBelow, type PlacePath } from "@/lib/access/place";
import { record } from "@/lib/audit/record";
import { today } from "@/lib/dates/dates";
import { keepFile } from "@/lib/files/commands";
import type { ReceivedFile } from "@/lib/files/receive";
import { refuse } from "@/lib/refusal";
import {
  answeringText,
  IN_SESSION,
  MEANWHILE,
  NO_PLACE_FOR_FILES,
  NOT_IN_OFFICE,
  NOT_LATER,
  SAME_ANSWERING,
} from "./labels";
import { canActOnAgreement } from "./policy";
import { type Agreement, agreedOf, selectAgreement, selectAnswerable } from "./queries";
import { isBeingAdopted, isSettled, nextAgreementState } from "./rules";
import type {
  AgreementAsSeen,
  NoteAgreement,
  PostponeAgreement,
  ReassignAgreement,
  ReportAgreement,
  SettleAgreement,
} from "./schema";

const subjectOf = ({ id, text, place }: Agreement) => ({
  kind: "agreement",
  id,
  name: text.length > 120 ? `${text.slice(0, 119)}…` : text,
  place: place.path,
});

/** An agreement, locked. Whoever neither answers for it nor runs its meeting does not find it. */
async function lockAgreement(tx: Transaction, agreementId: string, day: string): Promise<Agreement> {
  const [locked] = await tx
    .select({ id: agreements.id })
    .from(agreements)
    .where(eq(agreements.id, agreementId))
    .for("update");
  const agreement = locked && (await selectAgreement(tx, agreementId, day));
  return agreement ?? refuse("not_found");
}

const EVENTS = {
  note: "agreement.noted",
  start: "agreement.started",
  report: "agreement.reported",
  confirm: "agreement.confirmed",
  send_back: "agreement.sent_back",
  postpone: "agreement.postponed",
  reassign: "agreement.reassigned",
  fail: "agreement.failed",
  void: "agreement.voided",
  reopen: "agreement.reopened",
} as const satisfies Record<AgreementAct, string>;

type Change = {
  set?: Partial<typeof agreements.$inferInsert>;
  update?: Partial<typeof agreementUpdates.$inferInsert>;
  details?: Record<string, unknown>;
};

type Act = {
  act: AgreementAct;
  note?: string;
  file?: ReceivedFile | null;
  change?: (tx: Transaction, agreement: Agreement) => Change | Promise<Change>;
  now: Date;
};

/** Does one act on an agreement as it was seen and writes it in its history. Answers the agreement's id. */
function take(actor: Actor, seen: AgreementAsSeen, { act, note, file, change, now }: Act): Promise<string> {
  const day = today(now);
  return asActor(actor, async (tx) => {
    const agreement = await lockAgreement(tx, seen.agreementId, day);
    if (!canActOnAgreement(actor, agreedOf(agreement), act)) refuse("forbidden");
    const { id, version, adoptedOn, state: fromState } = agreement;
    if (isBeingAdopted({ meetingState: agreement.meeting?.state ?? null, adoptedOn }, day))
      refuse("wrong_status", IN_SESSION);
    if (version !== seen.version) refuse("stale", MEANWHILE, { theirs: { version } });
    const state = nextAgreementState(fromState, act) ?? refuse("wrong_status");
    const { set, update, details } = (await change?.(tx, agreement)) ?? {};
    await tx
      .update(agreements)
      .set({ settledAt: isSettled(state) ? now : null, ...set, state, updatedAt: now, version: version + 1 })
      .where(eq(agreements.id, id));
    const updateId = randomUUIDv7();
    await tx.insert(agreementUpdates).values({
      ...{ id: updateId, agreementId: id, place: agreement.place.path, act, note, ...update },
      ...{ fromState, toState: state, by: actor.personId, at: now },
    });
    if (file) await keepEvidence(tx, actor, { agreement, updateId, file, now });
    await record(tx, actor, EVENTS[act], subjectOf(agreement), {
      ...details,
      ...(file && { file: file.name }),
    });
    return id;
  });
}

type Evidence = { agreement: Agreement; updateId: string; file: ReceivedFile; now: Date };

/** Keeps the file where it was brought from: at whoever answers for the agreement, or at another place of hers. */
async function keepEvidence(tx: Transaction, actor: Actor, { agreement, updateId, file, now }: Evidence) {
  const place = placeToKeep(actor, [agreement.responsiblePath, agreement.place.path]);
  const fileId = await keepFile(tx, actor, place, file);
  await tx.insert(agreementFiles).values({
    ...{ id: randomUUIDv7(), agreementId: agreement.id, updateId, title: file.name, fileId, place },
    ...{ addedBy: actor.personId, createdAt: now },
  });
}

function placeToKeep(actor: Actor, wished: PlacePath[]): PlacePath {
  const { write } = scopesOf(actor);
  const allowed = wished.find((place) => write.some((root) => isAtOrBelow(place, root)));
  return allowed ?? write[0] ?? refuse("forbidden", NO_PLACE_FOR_FILES);
}

type WithFile<T> = T & { file?: ReceivedFile | null };

/** Tells how an agreement goes, with a file or without it. */
export const noteAgreement = (actor: Actor, input: WithFile<NoteAgreement>, now = new Date()) =>
  take(actor, input, { act: "note", note: input.note, file: input.file, now });

export const startAgreement = (actor: Actor, input: AgreementAsSeen, now = new Date()) =>
  take(actor, input, { act: "start", now });

/** Says that what was agreed was done, with what shows it: whoever convenes confirms it. */
export const reportAgreement = (actor: Actor, input: WithFile<ReportAgreement>, now = new Date()) =>
  take(actor, input, { act: "report", note: input.note, file: input.file, now });

/** It was fulfilled on the day that it was told: whoever confirms it later does not make it late. */
export const confirmAgreement = (actor: Actor, input: AgreementAsSeen, now = new Date()) =>
  take(actor, input, {
    ...{ act: "confirm", now },
    change: async (tx, { id }) => {
      const u = agreementUpdates;
      const [told] = await tx
        .select({ at: u.at })
        .from(u)
        .where(and(eq(u.agreementId, id), eq(u.act, "report")))
        .orderBy(desc(u.at))
        .limit(1);
      return { set: { settledAt: told?.at ?? now } };
    },
  });

/** What was told is not enough: whoever answers has to go on. */
export const sendBackAgreement = (actor: Actor, input: SettleAgreement, now = new Date()) =>
  take(actor, input, { act: "send_back", note: input.reason, now });

export const failAgreement = (actor: Actor, input: SettleAgreement, now = new Date()) =>
  take(actor, input, { act: "fail", note: input.reason, now });

export const voidAgreement = (actor: Actor, input: SettleAgreement, now = new Date()) =>
  take(actor, input, { act: "void", note: input.reason, now });

export const reopenAgreement = (actor: Actor, input: SettleAgreement, now = new Date()) =>
  take(actor, input, { act: "reopen", note: input.reason, now });

/** Gives an agreement a later date; the first one stays. */
export const postponeAgreement = (actor: Actor, input: PostponeAgreement, now = new Date()) =>
  take(actor, input, {
    ...{ act: "postpone", note: input.reason, now },
    change: (_, { dueOn, postponements }) => {
      if (input.dueOn <= today(now) || input.dueOn <= dueOn)
        refuse("invalid", NOT_LATER, { fields: { dueOn: NOT_LATER } });
      return {
        set: { dueOn: input.dueOn, postponements: postponements + 1 },
        update: { dueBefore: dueOn, dueAfter: input.dueOn },
        details: { from: dueOn, to: input.dueOn },
      };
    },
  });

/** Gives an agreement to somebody else, or to whoever holds an office, among those in office today. */
export const reassignAgreement = (actor: Actor, input: ReassignAgreement, now = new Date()) =>
  take(actor, input, {
    ...{ act: "reassign", note: input.reason, now },
    change: async (tx, agreement) => {
      const found = (await selectAnswerable(tx, agreement, today(now))).find(
        ({ id }) => id === input.appointmentId,
      );
      if (!found) return refuse("invalid", NOT_IN_OFFICE, { fields: { appointmentId: NOT_IN_OFFICE } });
      const { role, place, personId } = found;
      const responsibleId = input.as === "person" ? personId : null;
      const same =
        agreement.responsibleId === responsibleId &&
        agreement.responsiblePath === place.path &&
        (responsibleId !== null || agreement.responsibleRole === role);
      if (same) refuse("conflict", SAME_ANSWERING, { fields: { appointmentId: SAME_ANSWERING } });
      const responsible = answeringText(role, place, responsibleId && found.person);
      return {
        set: { responsibleId, responsibleRole: role, responsiblePlace: place.path, responsible },
        details: { from: agreement.responsible, to: responsible },
      };
    },
  });
