import { and, eq, or } from "drizzle-orm";
import { ownerDatabase } from "@/db/client";
import { visitReminders } from "@/db/schema/visit-records";
import { today } from "@/lib/dates/dates";
import { env } from "@/lib/env";
import { log } from "@/lib/log";
import { visitReminderMessage } from "@/lib/mail/messages";
import { sendMail } from "@/lib/mail/send";
import { asNotice, toldNow } from "@/lib/notices/queries";
import { reminderLine, reminderPage } from "./labels";
import { selectWaiting } from "./queries";
import { reminderDay, type Waiting } from "./rules";

const r = visitReminders;

type Due = Waiting & { dueOn: string };

const keyOf = ({ visitId, kind, dueOn }: Pick<Due, "visitId" | "kind" | "dueOn">) =>
  [visitId, kind, dueOn].join(" ");

/** What each has to be told today. Commitments of a visit that are said the same day are one thing. */
function dueByPerson(rows: Waiting[], day: string): Due[][] {
  const due = rows.flatMap((row) => {
    const dueOn = reminderDay(row.kind, row.on, day);
    return dueOn === null ? [] : [{ ...row, dueOn }];
  });
  return [...Map.groupBy(due, ({ personId }) => personId).values()].map((own) => [
    ...new Map(own.map((row) => [keyOf(row), row])).values(),
  ]);
}

/** Remembers before it sends: a worker that dies in between says it never, not twice. What could not be sent is forgotten. */
async function remind(rows: Due[], day: string, send: typeof sendMail, now: Date): Promise<boolean> {
  const db = ownerDatabase();
  const remembered = await db
    .insert(r)
    .values(
      rows.map(({ visitId, place, personId, kind, dueOn }) => ({
        ...{ visitId, place, personId, kind, dueOn },
        sentAt: now,
      })),
    )
    .onConflictDoNothing()
    .returning({ visitId: r.visitId, kind: r.kind, dueOn: r.dueOn });
  const keys = new Set(remembered.map(keyOf));
  const news = rows.filter((row) => keys.has(keyOf(row)));
  const [first] = news;
  if (!first) return false;
  const { personId, name, email } = first;
  try {
    const lines = news.map((row) => ({
      text: reminderLine(row, day),
      link: new URL(reminderPage(row), env().publicUrl).href,
    }));
    await send(email, asNotice(visitReminderMessage({ name, lines }), personId));
    return true;
  } catch (error) {
    const same = news.map(({ visitId, kind, dueOn }) =>
      and(eq(r.visitId, visitId), eq(r.personId, personId), eq(r.kind, kind), eq(r.dueOn, dueOn)),
    );
    await db.delete(r).where(or(...same));
    log.error({ error, personId }, "visit reminder");
    return false;
  }
}

/** Tells each person what her visits ask of her, all in one message, once each. Answers how many left. */
export async function remindVisits(now = new Date(), send = sendMail): Promise<number> {
  const day = today(now);
  let sent = 0;
  const found = dueByPerson(await selectWaiting(ownerDatabase(), day), day);
  const told = await toldNow(
    ownerDatabase(),
    found.flat().map(({ personId }) => personId),
    now,
  );
  for (const rows of found)
    if (rows[0] && told.has(rows[0].personId) && (await remind(rows, day, send, now))) sent++;
  return sent;
}
