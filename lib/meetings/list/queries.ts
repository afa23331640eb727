import { and, asc, desc, eq, gte, inArray, isNull, lte, ne, or, type SQL, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { meetingParticipants, meetingReplies } from "@/db/schema/meeting-people";
import { meetingSeries, meetings } from "@/db/schema/meetings";
import { places } from "@/db/schema/places";
import type { ReplyAnswer } from "@/db/values";
import type { Actor } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import { today } from "@/lib/dates/dates";
import { selectUgelCodes } from "@/lib/networks/queries";
import { placesToMeet } from "../policy";
import { fromMeetings } from "../queries";
import { daysOfMonth } from "./rules";
import type { MeetingFilters } from "./schema";

export const MEETINGS_PER_PAGE = 40;
/** More than anybody has to answer or prepare at once. */
const MOST_CURRENT = 60;

const p = meetingParticipants;
const isMine = (actor: Actor) =>
  and(eq(p.meetingId, meetings.id), eq(p.personId, actor.personId), isNull(p.withdrawnAt));

/** What waits for the actor: the meetings that call her from today on, and those she prepares. */
async function selectCurrent(tx: Transaction, actor: Actor, day: string) {
  const rows = await fromMeetings(tx, {
    participantId: sql<string | null>`${p.id}`,
    answer: sql<ReplyAnswer | null>`${meetingReplies.answer}`,
  })
    .leftJoin(p, isMine(actor))
    .leftJoin(
      meetingReplies,
      and(eq(meetingReplies.participantId, p.id), gte(meetingReplies.repliedAt, meetings.convenedAt)),
    )
    .where(
      or(
        eq(meetings.state, "preparing"),
        and(
          inArray(meetings.state, ["convened", "in_session"]),
          gte(meetings.heldOn, day),
          sql`${p.id} is not null`,
        ),
      ),
    )
    .orderBy(asc(meetings.heldOn), asc(meetings.startsAt))
    .limit(MOST_CURRENT);
  return {
    calling: rows.filter(({ state }) => state !== "preparing"),
    preparing: rows.filter(({ state }) => state === "preparing"),
  };
}

export type CurrentMeeting = Awaited<ReturnType<typeof selectCurrent>>["calling"][number];

const inUgel = (code: string) =>
  sql`${meetings.place} <@ any(array(select ${places.path} from ${places} where ${places.kind} = 'ugel' and ${places.code} = ${code}))`;

function wanted({ ugel, tipo, mes }: MeetingFilters): SQL | undefined {
  const month = mes && daysOfMonth(mes);
  return and(
    ne(meetings.state, "preparing"),
    ugel ? inUgel(ugel) : undefined,
    tipo ? eq(meetings.kind, tipo) : undefined,
    month ? gte(meetings.heldOn, month.from) : undefined,
    month ? lte(meetings.heldOn, month.to) : undefined,
  );
}

/** A page of the meetings that were convened, the latest first. */
const selectPage = (tx: Transaction, filters: MeetingFilters) =>
  fromMeetings(tx, { total: sql<number>`(count(*) over ())::int` })
    .where(wanted(filters))
    .orderBy(desc(meetings.heldOn), asc(meetings.startsAt), asc(meetings.id))
    .limit(MEETINGS_PER_PAGE)
    .offset((filters.pagina - 1) * MEETINGS_PER_PAGE);

export type MeetingRow = Awaited<ReturnType<typeof selectPage>>[number];

/** The series of the places whose meetings the actor prepares. */
const selectMySeries = (tx: Transaction, actor: Actor) =>
  tx
    .select({ id: meetingSeries.id, name: meetingSeries.name, rule: meetingSeries.rule })
    .from(meetingSeries)
    .where(and(inArray(meetingSeries.place, placesToMeet(actor)), isNull(meetingSeries.closedAt)))
    .orderBy(asc(meetingSeries.name))
    .limit(20);

/** The page of meetings: what waits for the actor, and those that she may read. */
export function listMeetings(actor: Actor, filters: MeetingFilters, now = new Date()) {
  return asActor(actor, async (tx) => {
    const current = await selectCurrent(tx, actor, today(now));
    const rows = await selectPage(tx, filters);
    const ugels = await selectUgelCodes(tx);
    return {
      ...current,
      ...{ rows, total: rows[0]?.total ?? 0, ugels: ugels.map(({ code }) => code) },
      series: placesToMeet(actor).length > 0 ? await selectMySeries(tx, actor) : [],
    };
  });
}
