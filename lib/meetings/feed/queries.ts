import { and, asc, eq, gte, isNull, or, sql } from "drizzle-orm";
import { agendaItems } from "@/db/schema/agendas";
import { meetingParticipants } from "@/db/schema/meeting-people";
import { calendarFeeds, meetings } from "@/db/schema/meetings";
import type { Actor } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import { findFeedPerson } from "@/lib/access/calendar-gate";
import { findPersonActor } from "@/lib/access/find-person-actor";
import { hashToken } from "@/lib/access/links";
import { addDays, today } from "@/lib/dates/dates";
import { env } from "@/lib/env";
import { listOwnVisits, type OwnVisit } from "@/lib/visits/feed/queries";
import { visitHref, visitTitle } from "@/lib/visits/labels";
import { meetingsCalendar, type Scheduled } from "../calendar/rules";
import { meetingHref } from "../labels";
import { FEED_NAME } from "./labels";

/** The private address of the actor's meetings, if she has one, and whether a token is its own. */
export function getFeed(actor: Actor, token?: string) {
  return asActor(actor, async (tx) => {
    const [feed] = await tx
      .select({
        createdAt: calendarFeeds.createdAt,
        lastReadAt: calendarFeeds.lastReadAt,
        tokenHash: calendarFeeds.tokenHash,
      })
      .from(calendarFeeds)
      .where(and(eq(calendarFeeds.personId, actor.personId), isNull(calendarFeeds.revokedAt)));
    if (!feed) return null;
    const { tokenHash, ...told } = feed;
    return { ...told, isToken: token !== undefined && hashToken(token) === tokenHash };
  });
}

const titles = sql<string[]>`coalesce((select json_agg(x.title order by x.position, x.id)
  from ${agendaItems} x where x.meeting_id = meetings.id and x.state <> 'withdrawn'), '[]')`;

const DAYS_BACK = 400;
const MOST = 300;

/** The meetings that somebody is called to or runs, of a year back and all that come; the database says which she may read. */
export function listOwnMeetings(actor: Actor, now = new Date()) {
  const me = actor.personId;
  const isCalled = sql`${meetings.id} in (select x.meeting_id from ${meetingParticipants} x
    where x.person_id = ${me} and x.withdrawn_at is null)`;
  return asActor(actor, (tx) =>
    tx
      .select({
        id: meetings.id,
        title: meetings.title,
        heldOn: meetings.heldOn,
        startsAt: meetings.startsAt,
        endsAt: meetings.endsAt,
        mode: meetings.mode,
        venue: meetings.venue,
        link: meetings.link,
        state: meetings.state,
        sequence: meetings.sequence,
        items: titles,
      })
      .from(meetings)
      .where(
        and(
          gte(meetings.heldOn, addDays(today(now), -DAYS_BACK)),
          or(isCalled, eq(meetings.convenerId, me), eq(meetings.chairId, me), eq(meetings.secretaryId, me)),
        ),
      )
      .orderBy(asc(meetings.heldOn), asc(meetings.startsAt))
      .limit(MOST),
  );
}

/** A visit as a calendar tells it. */
const scheduledVisit = (visit: OwnVisit): Scheduled => ({
  ...{ id: visit.id, title: visit.isObserved ? `Visita de ${visit.observer}` : visitTitle(visit) },
  ...{ heldOn: visit.scheduledOn, startsAt: visit.startsAt, endsAt: visit.endsAt },
  ...{ mode: "in_person", venue: visit.venue, link: null, state: "convened", sequence: visit.version },
});

/** What a private address answers to the calendar that follows it; `null` when there is nothing behind it. */
export async function readFeed(token: string, address: string, now = new Date()) {
  const found = await findFeedPerson(token, address, now);
  if (!found || "tooMany" in found) return found;
  const actor = await findPersonActor(found.personId, now);
  if (!actor) return null;
  const visits = await listOwnVisits(actor, now);
  const { publicUrl } = env();
  return {
    text: meetingsCalendar([...(await listOwnMeetings(actor, now)), ...visits.map(scheduledVisit)], {
      ...{ name: FEED_NAME, now },
      hrefOf: (id) =>
        `${publicUrl}${visits.some((visit) => visit.id === id) ? visitHref(id) : meetingHref(id)}`,
    }),
  };
}
