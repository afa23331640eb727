import { eq, getTableColumns, type SQL, sql } from "drizzle-orm";
import { type AnyPgColumn, alias } from "drizzle-orm/pg-core";
import type { Transaction } from "@/db/client";
import { agreementFiles, agreements, agreementUpdates } from "@/db/schema/agreements";
import { files } from "@/db/schema/files";
import { meetingParticipants } from "@/db/schema/meeting-people";
import { meetings } from "@/db/schema/meetings";
import { appointments, people } from "@/db/schema/people";
import { places } from "@/db/schema/places";
import type { AgreementAct, AgreementState, MeetingKind, MeetingState, PlaceKind, Role } from "@/db/values";
import type { Actor } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import type { PlacePath } from "@/lib/access/place";
import { today } from "@/lib/dates/dates";
import type { Agreed } from "./policy";

export type NamedPlace = { path: PlacePath; kind: PlaceKind; code: string; name: string };

const answering = alias(places, "answering");
const a = agreements;

const placeOf = (place: typeof places | typeof answering) =>
  sql<NamedPlace>`json_build_object('path', ${place.path}::text, 'kind', ${place.kind}, 'code', ${place.code}, 'name', ${place.name})`;

type AgreedAt = {
  id: string;
  title: string;
  kind: MeetingKind;
  state: MeetingState;
  number: number | null;
  heldOn: string;
  convenerId: string;
  chairId: string;
  secretaryId: string | null;
};

const m = meetings;

/** Where it was agreed, as far as the actor reads it. */
const meeting = sql<AgreedAt | null>`case when ${m.id} is null then null else json_build_object('id', ${m.id},
  'title', ${m.title}, 'kind', ${m.kind}, 'state', ${m.state}, 'number', ${m.number}, 'heldOn', ${m.heldOn},
  'convenerId', ${m.convenerId}, 'chairId', ${m.chairId}, 'secretaryId', ${m.secretaryId}) end`;

const inForce = (day: string) =>
  sql`x.starts_on <= ${day}::date and coalesce(x.ends_on, 'infinity') >= ${day}::date`;

/** Of an agreement that is an office's, who holds it on a day; `null` of one that names a person, and while it is vacant. */
const holders = (day: string) => sql<string | null>`case when ${a.responsibleId} is null then (
  select string_agg(distinct q.given_names || ' ' || q.family_names, ', ')
  from ${appointments} x join ${people} q on q.id = x.person_id
  where x.place = ${a.responsiblePlace} and x.role = ${a.responsibleRole} and ${inForce(day)}) end`;

const herTerm = sql`x.person_id = ${a.responsibleId} and x.place = ${a.responsiblePlace}
  and (${a.responsibleRole} is null or x.role = ${a.responsibleRole})`;

/** Of one that names a person, the last day that she served as it says, when she does not any more. */
const leftOn = (day: string) => sql<string | null>`case when ${a.responsibleId} is not null
  and not exists (select from ${appointments} x where ${herTerm} and ${inForce(day)})
  then (select max(x.ends_on)::text from ${appointments} x where ${herTerm} and x.ends_on < ${day}::date) end`;

const u = sql.raw("ugel");

/** An agreement with where it was agreed and who answers for it on a day. */
export const agreementRow = (day: string) => ({
  ...getTableColumns(agreements),
  place: placeOf(places),
  ugelCode: sql<string | null>`(select ${u}.code from ${places} ${u} where nlevel(${a.place}) > 1
    and ${u}.path = subpath(${a.place}, 0, least(2, nlevel(${a.place}))))`,
  answering: placeOf(answering),
  responsiblePath: sql<PlacePath>`${a.responsiblePlace}::text`,
  settledOn: sql<string | null>`((${a.settledAt} at time zone 'America/Lima')::date)::text`,
  meeting,
  holders: holders(day),
  leftOn: leftOn(day),
});

/** Agreements with where they were agreed and who answers for them on a day, and what more is asked of them. */
export const fromAgreements = <More extends Record<string, SQL | AnyPgColumn>>(
  tx: Transaction,
  day: string,
  more: More = {} as More,
) =>
  tx
    .select({ ...agreementRow(day), ...more })
    .from(agreements)
    .innerJoin(places, eq(places.path, a.place))
    .innerJoin(answering, eq(answering.path, a.responsiblePlace))
    .leftJoin(meetings, eq(meetings.id, a.meetingId))
    .$dynamic();

/** An agreement, whoever the reader is; `null` when it is not there for the actor. */
export async function selectAgreement(tx: Transaction, agreementId: string, day: string) {
  const [agreement] = await fromAgreements(tx, day).where(eq(a.id, agreementId));
  return agreement ?? null;
}

export type Agreement = NonNullable<Awaited<ReturnType<typeof selectAgreement>>>;

/** An agreement as its policy reads it. */
export const agreedOf = ({ meeting, place, ...agreement }: Agreement): Agreed => ({
  ...agreement,
  responsiblePlace: agreement.responsiblePath,
  met: { ...meeting, place },
});

type Kept = { id: string; title: string; fileId: string; name: string; contentType: string; size: number };

export type AgreementUpdate = {
  id: string;
  act: AgreementAct;
  note: string | null;
  fromState: AgreementState;
  toState: AgreementState;
  dueBefore: string | null;
  dueAfter: string | null;
  by: string;
  at: string;
  files: Kept[];
};

/** What was done of an agreement, newest first, with the files that each brought. */
const history = sql<AgreementUpdate[]>`coalesce((select json_agg(json_build_object('id', w.id, 'act', w.act,
  'note', w.note, 'fromState', w.from_state, 'toState', w.to_state, 'dueBefore', w.due_before, 'dueAfter', w.due_after,
  'by', coalesce((select q.given_names || ' ' || q.family_names from ${people} q where q.id = w.by), ''), 'at', w.at,
  'files', coalesce((select json_agg(json_build_object('id', f.id, 'title', f.title, 'fileId', f.file_id,
      'name', k.name, 'contentType', k.content_type, 'size', k.size) order by f.created_at)
    from ${agreementFiles} f join ${files} k on k.id = f.file_id where f.update_id = w.id), '[]')) order by w.at desc, w.id desc)
  from (select * from ${agreementUpdates} y where y.agreement_id = ${a.id} order by y.at desc, y.id desc limit 100) w), '[]')`;

/** An agreement with all that was done of it. One statement. */
export function getAgreement(actor: Actor, agreementId: string, now = new Date()) {
  return asActor(actor, async (tx) => {
    const [found] = await fromAgreements(tx, today(now), { history }).where(eq(a.id, agreementId));
    return found ?? null;
  });
}

/** Those who may answer for an agreement from now on: of its meeting's place, of where it is, or called to the meeting. */
export async function selectAnswerable(tx: Transaction, agreement: Agreement, day: string) {
  const rows = await tx.execute<{
    id: string;
    personId: string;
    person: string;
    role: Role;
    place: NamedPlace;
  }>(sql`select x.id, x.person_id as "personId", q.given_names || ' ' || q.family_names as person, x.role,
      json_build_object('path', l.path::text, 'kind', l.kind, 'code', l.code, 'name', l.name) as place
    from ${appointments} x join ${people} q on q.id = x.person_id join ${places} l on l.path = x.place
    where ${inForce(day)} and x.role not in ('admin', 'observer') and (
      x.place in (${agreement.place.path}::ltree, ${agreement.responsiblePath}::ltree)
      or x.person_id in (select c.person_id from ${meetingParticipants} c
        where c.meeting_id = ${agreement.meetingId} and c.withdrawn_at is null and c.person_id is not null))
    order by nlevel(l.path), l.code, x.role, q.family_names collate "es-x-icu" limit 300`);
  return [...rows];
}

export type Answerable = Awaited<ReturnType<typeof selectAnswerable>>[number];

/** An agreement with those who may answer for it. */
export function getAnswerable(actor: Actor, agreementId: string, now = new Date()) {
  const day = today(now);
  return asActor(actor, async (tx) => {
    const agreement = await selectAgreement(tx, agreementId, day);
    return agreement && { agreement, answerable: await selectAnswerable(tx, agreement, day) };
  });
}
