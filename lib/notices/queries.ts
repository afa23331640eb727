import { eq, inArray } from "drizzle-orm";
import type { Database, Transaction } from "@/db/client";
import { noticePreferences } from "@/db/schema/publishing";
import type { Actor } from "@/lib/access/actor";
import { asActor, atGate } from "@/lib/access/as-actor";
import { sealed, unsealed } from "@/lib/access/seal";
import { hourOf } from "@/lib/dates/dates";
import { env } from "@/lib/env";
import type { Message } from "@/lib/mail/messages";
import { noticeFooter, oneClickPath, stopNoticesPath } from "./labels";
import { isQuiet, type NoticePreferences, USUAL } from "./rules";

const LABEL = "ayni: stop notices, v1";

export const noticeToken = (personId: string) => sealed(LABEL, personId);

/** Whom a token speaks of; `null` of what we did not give out. */
export const personOfToken = (token: string) => unsealed(LABEL, token);

const p = noticePreferences;
const row = {
  ...{ personId: p.personId, immediate: p.immediate, digest: p.digest },
  ...{ quietFrom: p.quietFrom, quietTo: p.quietTo, version: p.version },
};

export const selectPreferences = (db: Pick<Transaction | Database, "select">, personIds: string[]) =>
  db.select(row).from(p).where(inArray(p.personId, personIds));

/** How the actor wants to be told; version 0 while she has not said. */
export const getNotices = (actor: Actor): Promise<NoticePreferences & { version: number }> =>
  asActor(
    actor,
    async (tx) => (await selectPreferences(tx, [actor.personId]))[0] ?? { ...USUAL, version: 0 },
  );

/** The same by the link of a mail; `null` of a forged one. */
export async function getNoticesByLink(token: string): Promise<NoticePreferences | null> {
  const personId = personOfToken(token);
  if (!personId) return null;
  const [found] = await atGate((tx) => tx.select(row).from(p).where(eq(p.personId, personId)));
  return found ?? USUAL;
}

/** Of some people, those who are told now: who wants each notice when it happens, and not in the hours of her silence. */
export async function toldNow(
  db: Pick<Database, "select">,
  personIds: string[],
  now: Date,
): Promise<Set<string>> {
  const ids = [...new Set(personIds)];
  const said = new Map((await selectPreferences(db, ids)).map((one) => [one.personId, one]));
  const isNow = (one: NoticePreferences) => one.immediate && !isQuiet(one, hourOf(now));
  return new Set(ids.filter((id) => isNow(said.get(id) ?? USUAL)));
}

/** A message with the way to receive no more of its kind, for whoever reads it and for her mail program. */
export function asNotice(message: Message, personId: string): Message {
  const { publicUrl } = env();
  const token = noticeToken(personId);
  const link = new URL(stopNoticesPath(token), publicUrl).href;
  return {
    ...message,
    text: `${message.text}\n${noticeFooter(link)}`,
    unsubscribe: new URL(oneClickPath(token), publicUrl).href,
  };
}
