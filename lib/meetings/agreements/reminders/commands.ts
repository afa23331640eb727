import { and, eq, or } from "drizzle-orm";
import { ownerDatabase } from "@/db/client";
import { agreementReminders } from "@/db/schema/agreements";
import { longDay, today } from "@/lib/dates/dates";
import { env } from "@/lib/env";
import { log } from "@/lib/log";
import { agreementReminderMessage } from "@/lib/mail/messages";
import { sendMail } from "@/lib/mail/send";
import { asNotice, toldNow } from "@/lib/notices/queries";
import { AGREEMENTS_PAGE, agreementStatus } from "../labels";
import { type Reminded, selectReminded } from "./queries";
import { reminderOf } from "./rules";

const r = agreementReminders;

type Due = Reminded & { days: number };

/** What each has to be told today, whoever she answers to. */
function dueByPerson(rows: Reminded[], day: string): Due[][] {
  const due = rows.flatMap((row) => {
    const days = reminderOf(row.dueOn, day);
    return days === null ? [] : [{ ...row, days }];
  });
  return [...Map.groupBy(due, ({ personId }) => personId).values()];
}

const lineOf = ({ number, text, meeting, dueOn }: Due, day: string) => {
  const { text: status } = agreementStatus({ state: "pending", dueOn, settledOn: null }, day);
  return `${text}\n  ${status}: ${longDay(dueOn)}. Acuerdo ${number}, ${meeting}`;
};

/** Remembers before it sends: a worker that dies in between says it never, not twice. What could not be sent is forgotten. */
async function remind(rows: Due[], day: string, send: typeof sendMail, now: Date): Promise<boolean> {
  const db = ownerDatabase();
  const remembered = await db
    .insert(r)
    .values(
      rows.map(({ agreementId, personId, dueOn, days }) => ({
        agreementId,
        personId,
        dueOn,
        days,
        sentAt: now,
      })),
    )
    .onConflictDoNothing()
    .returning({ agreementId: r.agreementId });
  const news = rows.filter((row) => remembered.some(({ agreementId }) => agreementId === row.agreementId));
  const [first] = news;
  if (!first) return false;
  const { personId, name, email } = first;
  try {
    const link = new URL(AGREEMENTS_PAGE, env().publicUrl).href;
    const message = agreementReminderMessage({ name, lines: news.map((row) => lineOf(row, day)), link });
    await send(email, asNotice(message, personId));
    return true;
  } catch (error) {
    const same = news.map(({ agreementId, dueOn, days }) =>
      and(eq(r.agreementId, agreementId), eq(r.personId, personId), eq(r.dueOn, dueOn), eq(r.days, days)),
    );
    await db.delete(r).where(or(...same));
    log.error({ error, personId }, "agreement reminder");
    return false;
  }
}

/** Tells each person of what she answers for and is due, all in one message, once each. Answers how many left. */
export async function remindAgreements(now = new Date(), send = sendMail): Promise<number> {
  const day = today(now);
  let sent = 0;
  const found = dueByPerson(await selectReminded(ownerDatabase(), day), day);
  const told = await toldNow(
    ownerDatabase(),
    found.flat().map(({ personId }) => personId),
    now,
  );
  for (const rows of found)
    if (rows[0] && told.has(rows[0].personId) && (await remind(rows, day, send, now))) sent++;
  return sent;
}
