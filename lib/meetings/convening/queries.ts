import { and, count, eq, isNull, notInArray } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { agendaItems } from "@/db/schema/agendas";
import { meetingParticipants } from "@/db/schema/meeting-people";
import { today } from "@/lib/dates/dates";
import { selectOfficersAround } from "../drafting/queries";
import type { Meeting } from "../queries";
import { stopsConvening } from "./rules";

/** What stops a meeting from being convened, in sentences. Three statements. */
export async function selectStops(tx: Transaction, meeting: Meeting, now: Date): Promise<string[]> {
  const [items] = await tx
    .select({ count: count() })
    .from(agendaItems)
    .where(and(eq(agendaItems.meetingId, meeting.id), notInArray(agendaItems.state, ["withdrawn"])));
  const [members] = await tx
    .select({ count: count() })
    .from(meetingParticipants)
    .where(
      and(
        eq(meetingParticipants.meetingId, meeting.id),
        eq(meetingParticipants.votes, true),
        isNull(meetingParticipants.withdrawnAt),
      ),
    );
  const { secretaryId } = meeting;
  const serving = await selectOfficersAround(
    tx,
    secretaryId ? [secretaryId] : [],
    meeting.place.path,
    meeting.heldOn,
  );
  return stopsConvening(meeting, {
    ...{ today: today(now), items: items?.count ?? 0, members: members?.count ?? 0 },
    keeperServes: secretaryId !== null && serving.has(secretaryId),
  });
}
