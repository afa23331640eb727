import { and, eq } from "drizzle-orm";
import { ownerDatabase } from "@/db/client";
import { planReminders } from "@/db/schema/plans";
import { longDay, today } from "@/lib/dates/dates";
import { env } from "@/lib/env";
import { log } from "@/lib/log";
import { planReminderMessage } from "@/lib/mail/messages";
import { sendMail } from "@/lib/mail/send";
import { placeLabel } from "@/lib/networks/labels";
import { asNotice, toldNow } from "@/lib/notices/queries";
import { templateTitle } from "../templates/labels";
import { type Reminded, selectReminded } from "./queries";
import { approvingMoment, writingMoment } from "./rules";

type Reminder = { templateId: string; personId: string; moment: string; rows: Reminded[] };

/** One message for each person, campaign and moment, whatever the places that it is about. */
function remindersOf(rows: Reminded[], day: string): Reminder[] {
  const told = rows.flatMap((row) => {
    const moment = row.act === "write" ? writingMoment(row, row.begun, day) : approvingMoment(row, day);
    return moment ? [{ row, moment }] : [];
  });
  const groups = Map.groupBy(told, ({ row, moment }) => `${row.templateId} ${row.personId} ${moment}`);
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const { templateId, personId } = first.row;
    return [{ templateId, personId, moment: first.moment, rows: group.map(({ row }) => row) }];
  });
}

function messageOf({ moment, rows }: Reminder) {
  const [first] = rows as [Reminded];
  return planReminderMessage({
    name: first.name,
    moment,
    plans: templateTitle(first),
    places: rows.map(({ place }) => placeLabel(place)).sort(),
    date: longDay(first.act === "write" ? first.dueOn : first.approvalDueOn),
    link: new URL("/inicio", env().publicUrl).href,
  });
}

/** Remembers before it sends: a worker that dies in between says it never, not twice. What could not be sent is forgotten. */
async function remind(reminder: Reminder, send: typeof sendMail, now: Date): Promise<boolean> {
  const db = ownerDatabase();
  const { templateId, personId, moment, rows } = reminder;
  const remembered = await db
    .insert(planReminders)
    .values({ templateId, personId, moment, sentAt: now })
    .onConflictDoNothing()
    .returning({ moment: planReminders.moment });
  const [first] = rows;
  if (remembered.length === 0 || !first) return false;
  try {
    await send(first.email, asNotice(messageOf(reminder), personId));
    return true;
  } catch (error) {
    const same = [
      eq(planReminders.templateId, templateId),
      eq(planReminders.personId, personId),
      eq(planReminders.moment, moment),
    ];
    await db.delete(planReminders).where(and(...same));
    log.error({ error, templateId, personId, moment }, "plan reminder");
    return false;
  }
}

/** Sends what the campaigns have to say today, to whom it concerns, once each. Answers how many messages left. */
export async function remindPlans(now = new Date(), send = sendMail): Promise<number> {
  const day = today(now);
  let sent = 0;
  const rows = await selectReminded(ownerDatabase(), day);
  const told = await toldNow(
    ownerDatabase(),
    rows.map(({ personId }) => personId),
    now,
  );
  for (const reminder of remindersOf(
    rows.filter(({ personId }) => told.has(personId)),
    day,
  ))
    if (await remind(reminder, send, now)) sent++;
  return sent;
}
