import { and, count, eq, isNull, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { agendaItems } from "@/db/schema/agendas";
import { meetingParticipants } from "@/db/schema/meeting-people";
import type { Actor } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import { daysBetween, today } from "@/lib/dates/dates";
import { selectOfficersAround } from "../drafting/queries";
import { type Meeting, selectMeeting } from "../queries";
import { selectTemplate } from "../templates/queries";
import { stopsConvening } from "./rules";

/** What stops a meeting from being convened, in sentences. Two statements. */
export async function selectStops(tx: Transaction, meeting: Meeting, now: Date): Promise<string[]> {
  const [counted] = await tx.execute<{ items: number; members: number }>(
    sql`select
      (select count(*)::int from ${agendaItems} where ${agendaItems.meetingId} = ${meeting.id}
        and ${agendaItems.state} <> 'withdrawn') as items,
      (select count(*)::int from ${meetingParticipants} where ${meetingParticipants.meetingId} = ${meeting.id}
        and ${meetingParticipants.votes} and ${meetingParticipants.withdrawnAt} is null) as members`,
  );
  const { secretaryId } = meeting;
  const serving = await selectOfficersAround(
    tx,
    secretaryId ? [secretaryId] : [],
    meeting.place.path,
    meeting.heldOn,
  );
  return stopsConvening(meeting, {
    ...{ today: today(now), items: counted?.items ?? 0, members: counted?.members ?? 0 },
    keeperServes: secretaryId !== null && serving.has(secretaryId),
  });
}

/** A meeting about to be convened: what is missing, whom it calls and how many days before the region asks it to be told. */
export function getReadiness(actor: Actor, meetingId: string, now = new Date()) {
  return asActor(actor, async (tx) => {
    const meeting = await selectMeeting(tx, meetingId);
    if (!meeting) return null;
    const { noticeDays } = await selectTemplate(tx, meeting.place.path, meeting.kind);
    const [list] = await tx
      .select({ called: count() })
      .from(meetingParticipants)
      .where(and(eq(meetingParticipants.meetingId, meetingId), isNull(meetingParticipants.withdrawnAt)));
    const stops = await selectStops(tx, meeting, now);
    const daysLeft = daysBetween(today(now), meeting.heldOn);
    return { meeting, noticeDays, stops, daysLeft, called: list?.called ?? 0 };
  });
}
