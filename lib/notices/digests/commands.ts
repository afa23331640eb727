import { and, eq, isNull, sql } from "drizzle-orm";
import { ownerDatabase } from "@/db/client";
import { accounts, personContacts } from "@/db/schema/people";
import { noticeDigests, noticePreferences } from "@/db/schema/publishing";
import { findPersonActor } from "@/lib/access/find-person-actor";
import { hourOf, today } from "@/lib/dates/dates";
import { env } from "@/lib/env";
import { itemsOf } from "@/lib/inbox/labels";
import { getSummary } from "@/lib/inbox/queries";
import { log } from "@/lib/log";
import { digestMessage } from "@/lib/mail/digest-message";
import { sendMail } from "@/lib/mail/send";
import { asNotice } from "../queries";
import { digestSince, isDigestDay, isQuiet, type NoticePreferences, USUAL } from "../rules";
import { digestFacts } from "./labels";

/** A mail server that does not answer so many times together is down: the queue tries again later. */
const MOST_UNANSWERED = 3;

/** What the mail library says of an error. */
type MailError = { code?: unknown; command?: unknown; responseCode?: unknown };

/** Whether the server said no to this message for good: to try it again would change nothing. Of us, it is no answer to her. */
const isRefused = ({ code, command, responseCode }: MailError) =>
  (code === "EENVELOPE" || code === "EMESSAGE") && command !== "MAIL FROM" && Number(responseCode) >= 500;

const DOWN = ["ECONNECTION", "ESOCKET", "ETIMEDOUT", "EDNS", "ETLS", "EAUTH"];

/** Whether the server would say the same to anybody. */
const isDown = ({ code, responseCode }: MailError) => DOWN.includes(String(code)) || responseCode === 421;

type Person = NoticePreferences & { personId: string; email: string; last: Date | null };

/** Everybody with an account in use who was not told on a day, with how she wants to be. As the owner: of every region. */
async function selectUntold(day: string): Promise<Person[]> {
  const p = noticePreferences;
  const d = noticeDigests;
  const last = sql<Date | null>`(select max(${d.sentAt}) from ${d} where ${d.personId} = ${accounts.personId})`;
  const rows = await ownerDatabase()
    .select({
      ...{ personId: accounts.personId, email: personContacts.email },
      last: last.mapWith(d.sentAt),
      said: { immediate: p.immediate, digest: p.digest, quietFrom: p.quietFrom, quietTo: p.quietTo },
    })
    .from(accounts)
    .innerJoin(personContacts, eq(personContacts.personId, accounts.personId))
    .leftJoin(p, eq(p.personId, accounts.personId))
    .leftJoin(d, and(eq(d.personId, accounts.personId), eq(d.day, day)))
    .where(and(eq(accounts.state, "active"), isNull(d.personId)))
    .orderBy(accounts.personId);
  return rows.map(({ said, ...person }) => ({ ...person, ...(said ?? USUAL) }));
}

async function factsOf(person: Person, now: Date) {
  const actor = await findPersonActor(person.personId, now);
  if (!actor) return null;
  const { inbox, changes } = await getSummary(actor, digestSince(person, person.last, now), now);
  const day = today(now);
  const items = itemsOf(actor, inbox, day);
  const facts = digestFacts(actor, { items, changes }, day, (path) => new URL(path, env().publicUrl).href);
  return facts && { ...facts, items: items.length };
}

/** Who has nothing to read is noted too, so that she is not looked at again that day. Whether a mail left. */
async function sendDigest(person: Person, send: typeof sendMail, now: Date): Promise<boolean> {
  const { personId, email } = person;
  const day = today(now);
  const facts = await factsOf(person, now);
  return ownerDatabase().transaction(async (tx) => {
    // Held until the mail left: another worker waits here and then finds it done; if it could not leave, it was not told.
    const noted = await tx
      .insert(noticeDigests)
      .values({ personId, day, items: facts?.items ?? 0, sentAt: now })
      .onConflictDoNothing()
      .returning({ personId: noticeDigests.personId });
    if (noted.length === 0 || !facts) return false;
    try {
      await send(email, { ...asNotice(digestMessage(facts), personId), id: `resumen.${day}.${personId}` });
    } catch (error) {
      if (!isRefused(Object(error))) throw error;
      // Her mailbox takes no mail: noted, so that it is not asked again each hour.
      log.error({ error, personId }, "digest refused");
      return false;
    }
    return true;
  });
}

/**
 * Sends each person the summary of what waits for her, made as her first page is, once in each day that she asked for.
 * Answers how many left. Throws when some could not, so that the queue tries again: those that left do not leave twice.
 * `signal`: that its time is over, or the worker is being stopped.
 */
export async function sendDigests(now = new Date(), send = sendMail, signal?: AbortSignal): Promise<number> {
  const day = today(now);
  const due = (await selectUntold(day)).filter(
    (person) => isDigestDay(person, day, person.last) && !isQuiet(person, hourOf(now)),
  );
  let sent = 0;
  let failed = 0;
  let unanswered = 0;
  for (const person of due) {
    signal?.throwIfAborted();
    if (unanswered === MOST_UNANSWERED) break;
    try {
      if (!(await sendDigest(person, send, now))) continue;
      sent++;
      unanswered = 0;
    } catch (error) {
      log.error({ error, personId: person.personId }, "digest");
      failed++;
      if (isDown(Object(error))) unanswered++;
    }
  }
  if (failed > 0) throw new Error(`${failed} summaries could not leave; ${sent} did`);
  return sent;
}
