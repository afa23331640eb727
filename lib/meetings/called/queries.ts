import { and, asc, eq, gte, inArray, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { guestContacts, meetingParticipants, meetingReplies } from "@/db/schema/meeting-people";
import { meetings } from "@/db/schema/meetings";
import { networks } from "@/db/schema/networks";
import { appointments, people } from "@/db/schema/people";
import { places } from "@/db/schema/places";
import type { MeetingTemplate, ReplyAnswer } from "@/db/values";
import type { Actor } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import type { PlacePath } from "@/lib/access/place";
import { type Meeting, selectMeeting } from "../queries";
import { selectTemplate } from "../templates/queries";
import type { Vacancy } from "./labels";
import { type Holder, type Listed, SOLE_OFFICES } from "./rules";

/** What a meeting says of who it calls. */
export type Calling = { place: PlacePath; heldOn: string; roles: MeetingTemplate["called"] };

const inForce = (day: string) =>
  sql`${appointments.startsOn} <= ${day}::date and coalesce(${appointments.endsOn}, 'infinity') >= ${day}::date`;

const standing = (day: string) =>
  sql`${places.openedOn} <= ${day}::date and coalesce(${places.closedOn}, 'infinity') > ${day}::date`;

/** Those who hold the offices on the day, at the place and in the networks below; in the schools, when it is a network's. */
export function selectHolders(tx: Transaction, { place, heldOn, roles }: Calling): Promise<Holder[]> {
  if (roles.length === 0) return Promise.resolve([]);
  return tx
    .select({
      personId: people.id,
      name: sql<string>`${people.givenNames} || ' ' || ${people.familyNames}`,
      role: appointments.role,
      place: { path: places.path, kind: places.kind, code: places.code, name: places.name },
      group: networks.modalityGroup,
    })
    .from(appointments)
    .innerJoin(people, eq(people.id, appointments.personId))
    .innerJoin(places, eq(places.path, appointments.place))
    .leftJoin(
      networks,
      sql`nlevel(${places.path}) >= 3 and ${networks.place} = subpath(${places.path}, 0, 3)`,
    )
    .where(
      and(
        sql`${appointments.place} <@ ${place}::ltree`,
        sql`(${places.kind} <> 'school' or nlevel(${place}::ltree) = 3)`,
        inArray(appointments.role, roles),
        inForce(heldOn),
        standing(heldOn),
      ),
    )
    .limit(2000);
}

/** The offices called, of those that a place has one of, which nobody holds on the day. */
export async function selectVacancies(
  tx: Transaction,
  { place, heldOn, roles }: Calling,
): Promise<Vacancy[]> {
  const sole = SOLE_OFFICES.filter(({ role }) => roles.includes(role));
  if (sole.length === 0) return [];
  const pairs = sql.join(
    sole.map(({ role, kind }) => sql`(${role}, ${kind})`),
    sql`, `,
  );
  const rows = await tx.execute<{ role: Vacancy["role"] } & Vacancy["place"]>(
    sql`select v.role, ${places.kind} as kind, ${places.code} as code, ${places.name} as name
      from ${places} join (values ${pairs}) as v(role, kind) on v.kind = ${places.kind}::text
      where ${places.path} <@ ${place}::ltree and ${standing(heldOn)}
        and not exists (select 1 from ${appointments} where ${appointments.place} = ${places.path}
          and ${appointments.role}::text = v.role and ${inForce(heldOn)})
      order by nlevel(${places.path}), ${places.code} limit 300`,
  );
  return [...rows].map(({ role, ...where }) => ({ role, place: where }));
}

/** Everybody in the list of a meeting, those withdrawn too. */
export const selectListed = (tx: Transaction, meetingId: string): Promise<Listed[]> =>
  tx
    .select({
      id: meetingParticipants.id,
      personId: meetingParticipants.personId,
      kind: meetingParticipants.kind,
      name: meetingParticipants.name,
      office: meetingParticipants.office,
      role: meetingParticipants.role,
      withdrawnReason: meetingParticipants.withdrawnReason,
      position: meetingParticipants.position,
    })
    .from(meetingParticipants)
    .where(eq(meetingParticipants.meetingId, meetingId))
    .orderBy(asc(meetingParticipants.position));

/** What is told beside those called: the rules that the meeting is or will be held by, and the vacant offices. */
export async function selectCalling(tx: Transaction, meeting: Meeting) {
  const { place, kind, heldOn } = meeting;
  const template = meeting.rules ?? (await selectTemplate(tx, place.path, kind));
  const vacancies = await selectVacancies(tx, { place: place.path, heldOn, roles: template.called });
  return { template, vacancies };
}

const p = meetingParticipants;

/** Everybody who is or was in the list of a meeting, with what she answered and, for its team, how a guest is written to. */
const selectPeople = (tx: Transaction, meetingId: string) =>
  tx
    .select({
      ...{ id: p.id, kind: p.kind, personId: p.personId, name: p.name, office: p.office, role: p.role },
      ...{ group: p.group, votes: p.votes, version: p.version, withdrawnReason: p.withdrawnReason },
      answer: sql<ReplyAnswer | null>`${meetingReplies.answer}`,
      reason: meetingReplies.reason,
      email: guestContacts.email,
    })
    .from(p)
    .innerJoin(meetings, eq(meetings.id, p.meetingId))
    .leftJoin(
      meetingReplies,
      and(eq(meetingReplies.participantId, p.id), gte(meetingReplies.repliedAt, meetings.convenedAt)),
    )
    .leftJoin(guestContacts, eq(guestContacts.participantId, p.id))
    .where(eq(p.meetingId, meetingId))
    .orderBy(asc(p.position), asc(p.name))
    .limit(600);

export type CalledPerson = Awaited<ReturnType<typeof selectPeople>>[number];

/** A meeting with its list: who is in it, who was taken off, the rule of its quorum and the offices that are vacant. */
export function getCalled(actor: Actor, meetingId: string) {
  return asActor(actor, async (tx) => {
    const meeting = await selectMeeting(tx, meetingId);
    if (!meeting) return null;
    const all = await selectPeople(tx, meetingId);
    return {
      meeting,
      people: all.filter(({ withdrawnReason }) => withdrawnReason === null),
      withdrawn: all.filter(({ withdrawnReason }) => withdrawnReason !== null),
      ...(await selectCalling(tx, meeting)),
    };
  });
}
