import { and, asc, eq, getTableColumns, isNull, type SQL, sql } from "drizzle-orm";
import { type AnyPgColumn, alias } from "drizzle-orm/pg-core";
import type { Transaction } from "@/db/client";
import { agendaItems } from "@/db/schema/agendas";
import { meetingParticipants, meetingPresences, meetingReplies } from "@/db/schema/meeting-people";
import { meetings } from "@/db/schema/meetings";
import { people } from "@/db/schema/people";
import { places } from "@/db/schema/places";
import type { PlaceKind, ReplyAnswer } from "@/db/values";
import type { Actor } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import type { PlacePath } from "@/lib/access/place";

type Place = { path: PlacePath; kind: PlaceKind; code: string; name: string };

const region = alias(places, "region");
const ugel = alias(places, "ugel");

const placeOf = (place: typeof places | typeof region | typeof ugel) =>
  sql<Place>`json_build_object('path', ${place.path}::text, 'kind', ${place.kind}, 'code', ${place.code}, 'name', ${place.name})`;

const nameOf = (personId: AnyPgColumn) =>
  sql<
    string | null
  >`(select x.given_names || ' ' || x.family_names from ${people} x where x.id = ${personId})`;

/** A meeting with the places around it; `ugel` is itself of a UGEL's, and `null` of a region's. */
export const meetingRow = {
  ...getTableColumns(meetings),
  place: placeOf(places),
  ugel: sql<Place | null>`case when ${ugel.path} is null then null else ${placeOf(ugel)} end`,
  region: placeOf(region),
  convener: nameOf(meetings.convenerId),
  chair: nameOf(meetings.chairId),
  secretary: nameOf(meetings.secretaryId),
};

/** Meetings with the places around them, and what more is asked of them. */
export const fromMeetings = <More extends Record<string, SQL | AnyPgColumn>>(
  tx: Transaction,
  more: More = {} as More,
) =>
  tx
    .select({ ...meetingRow, ...more })
    .from(meetings)
    .innerJoin(places, eq(places.path, meetings.place))
    .innerJoin(region, sql`${region.path} = subpath(${meetings.place}, 0, 1)`)
    .leftJoin(ugel, sql`${ugel.path} = subpath(${meetings.place}, 0, 2) and nlevel(${meetings.place}) > 1`)
    .$dynamic();

/** A meeting without what hangs from it; `null` when it is not there for the actor. */
export async function selectMeeting(tx: Transaction, meetingId: string) {
  const [meeting] = await fromMeetings(tx).where(eq(meetings.id, meetingId));
  return meeting ?? null;
}

export type Meeting = NonNullable<Awaited<ReturnType<typeof selectMeeting>>>;

export const getMeeting = (actor: Actor, meetingId: string) =>
  asActor(actor, (tx) => selectMeeting(tx, meetingId));

type Stretch = { id: string; arrivedAt: string; leftAt: string | null };

/** Without those that were taken back: they ended as they began. */
const presencesOf = sql<
  Stretch[]
>`coalesce((select json_agg(json_build_object('id', x.id, 'arrivedAt', x.arrived_at, 'leftAt', x.left_at) order by x.arrived_at)
  from ${meetingPresences} x where x.participant_id = ${meetingParticipants.id}
    and (x.left_at is null or x.left_at > x.arrived_at)), '[]')`;

const p = meetingParticipants;

/** A meeting that was moved is convened again: what was answered before was about another day. */
const isToThisCall = (meetingId: string) =>
  sql`${meetingReplies.repliedAt} >= (select x.convened_at from ${meetings} x where x.id = ${meetingId})`;

/** Those called to a meeting and its guests, with what they answered and when they were there, in one statement. */
export async function selectParticipants(tx: Transaction, meetingId: string) {
  const rows = await tx
    .select({
      id: p.id,
      kind: p.kind,
      personId: p.personId,
      name: p.name,
      office: p.office,
      role: p.role,
      officePlace: p.officePlace,
      group: p.group,
      votes: p.votes,
      absence: p.absence,
      absenceNote: p.absenceNote,
      version: p.version,
      answer: sql<ReplyAnswer | null>`${meetingReplies.answer}`,
      replyReason: meetingReplies.reason,
      repliedAt: meetingReplies.repliedAt,
      presences: presencesOf,
    })
    .from(p)
    .leftJoin(meetingReplies, and(eq(meetingReplies.participantId, p.id), isToThisCall(meetingId)))
    .where(and(eq(p.meetingId, meetingId), isNull(p.withdrawnAt)))
    .orderBy(asc(p.position), asc(p.id))
    .limit(400);
  return rows.map(({ presences, ...row }) => ({
    ...row,
    presences: presences.map((x) => ({
      ...{ id: x.id, participantId: row.id },
      arrivedAt: new Date(x.arrivedAt),
      leftAt: x.leftAt ? new Date(x.leftAt) : null,
    })),
  }));
}

export type Participant = Awaited<ReturnType<typeof selectParticipants>>[number];

/** The agenda of a meeting in its order, with the items that were withdrawn or put off. */
export const selectItems = (tx: Transaction, meetingId: string) =>
  tx
    .select()
    .from(agendaItems)
    .where(eq(agendaItems.meetingId, meetingId))
    .orderBy(asc(agendaItems.position), asc(agendaItems.id))
    .limit(200);

export type AgendaItem = Awaited<ReturnType<typeof selectItems>>[number];
