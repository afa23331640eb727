import { and, asc, count, desc, eq, type SQL, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { accessLinks } from "@/db/schema/access";
import { institutions } from "@/db/schema/institutions";
import { accounts, appointments, people, personContacts } from "@/db/schema/people";
import { places } from "@/db/schema/places";
import type { Role } from "@/db/values";
import type { Actor } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import type { PlacePath } from "@/lib/access/place";
import { today } from "@/lib/dates/dates";
import { selectUgelCodes } from "@/lib/networks/queries";
import type { PeopleFilters } from "./schema";

export const PAGE_SIZE = 50;

const current = (day: string) =>
  sql`${appointments.startsOn} <= ${day}::date and coalesce(${appointments.endsOn}, 'infinity') >= ${day}::date`;

const office = {
  id: appointments.id,
  role: appointments.role,
  startsOn: appointments.startsOn,
  endsOn: appointments.endsOn,
  document: appointments.document,
  documentFileId: appointments.documentFileId,
  version: appointments.version,
  /** The school where the person works, when the office is of a network. */
  school: institutions.name,
  place: places.path,
  placeKind: places.kind,
  placeCode: places.code,
  placeName: places.name,
};

/** Who holds an office at a place today, with the contact data that the actor may see. */
export const selectOfficers = (tx: Transaction, place: PlacePath, now: Date) =>
  selectOfficersOn(tx, place, today(now));

/** The same on any day. */
export const selectOfficersOn = (tx: Transaction, place: PlacePath, day: string) =>
  tx
    .select({
      personId: people.id,
      givenNames: people.givenNames,
      familyNames: people.familyNames,
      email: personContacts.email,
      phone: personContacts.phone,
      ...office,
    })
    .from(appointments)
    .innerJoin(people, eq(people.id, appointments.personId))
    .innerJoin(places, eq(places.path, appointments.place))
    .leftJoin(institutions, eq(institutions.id, appointments.institutionId))
    .leftJoin(personContacts, eq(personContacts.personId, people.id))
    .where(and(eq(appointments.place, place), current(day)))
    .orderBy(asc(appointments.role), asc(people.familyNames))
    .limit(100);

export type Officer = Awaited<ReturnType<typeof selectOfficers>>[number];

const likeable = (word: string) => word.replace(/[\\%_]/g, (c) => `\\${c}`);

/** People all of whose words are in their names, without accents or case. */
export const named = (text: string): SQL[] =>
  text
    .split(/\s+/)
    .filter(Boolean)
    .map(
      (word) =>
        sql`plain(${people.givenNames} || ' ' || ${people.familyNames}) like '%' || plain(${likeable(word)}) || '%'`,
    );

const below = (kind: "ugel" | "network", code: string) =>
  sql`${appointments.place} <@ (select path from places where kind = ${kind} and code = ${code} and closed_on is null limit 1)`;

const over = (day: string) => sql`${appointments.endsOn} < ${day}::date`;

/** The offices that a list is about: those in force, unless it asks for those that are over. */
const listed = (filters: PeopleFilters, day: string) =>
  filters.situacion === "anterior" ? over(day) : current(day);

function matching(filters: PeopleFilters, day: string): SQL | undefined {
  const held = and(
    filters.cargo ? eq(appointments.role, filters.cargo) : undefined,
    filters.ugel ? below("ugel", filters.ugel) : undefined,
    filters.red ? below("network", filters.red) : undefined,
  );
  return and(
    filters.cuenta ? eq(accounts.state, filters.cuenta) : undefined,
    held || filters.situacion
      ? sql`exists (select 1 from ${appointments} where ${appointments.personId} = ${people.id} and ${listed(filters, day)} and ${held ?? sql`true`})`
      : undefined,
    ...named(filters.q ?? ""),
  );
}

/** The offices of each person of a list, in one column. By their names: drizzle drops the table where no other is joined. */
const officesOn = (condition: SQL) => sql<
  HeldOffice[]
>`coalesce((select json_agg(json_build_object('role', appointments.role, 'placeKind', places.kind,
    'placeCode', places.code, 'placeName', places.name, 'school', institutions.name,
    'endsOn', appointments.ends_on) order by places.path, appointments.ends_on)
  from appointments join places on places.path = appointments.place
  left join institutions on institutions.id = appointments.institution_id
  where appointments.person_id = people.id and ${condition}), '[]')`;

export const currentOffices = (day: string) => officesOn(current(day));

export type HeldOffice = {
  role: Role;
  endsOn?: string | null;
  /** The school where the person works, when the office is of a network. */
  school?: string | null;
  placeKind: "region" | "ugel" | "network" | "school";
  placeCode: string;
  placeName: string;
};

/** A page of people with the offices they hold today, how many there are in all, and the UGEL to choose from. */
export function listPeople(actor: Actor, filters: PeopleFilters, now = new Date()) {
  const day = today(now);
  return asActor(actor, async (tx) => {
    const where = matching(filters, day);
    const rows = await tx
      .select({
        id: people.id,
        givenNames: people.givenNames,
        familyNames: people.familyNames,
        email: personContacts.email,
        account: accounts.state,
        lastSignInAt: accounts.lastSignInAt,
        offices: officesOn(listed(filters, day)),
      })
      .from(people)
      .leftJoin(personContacts, eq(personContacts.personId, people.id))
      .leftJoin(accounts, eq(accounts.personId, people.id))
      .where(where)
      .orderBy(
        sql`${people.familyNames} collate "es-x-icu"`,
        sql`${people.givenNames} collate "es-x-icu"`,
        asc(people.id),
      )
      .limit(PAGE_SIZE)
      .offset((filters.pagina - 1) * PAGE_SIZE);
    const [counted] = await tx
      .select({ total: count() })
      .from(people)
      .leftJoin(accounts, eq(accounts.personId, people.id))
      .where(where);
    return { rows, total: counted?.total ?? 0, ugels: await selectUgelCodes(tx) };
  });
}

export type PersonRow = Awaited<ReturnType<typeof listPeople>>["rows"][number];

/** A person with her offices, past and present; contact data and account only for whoever may see them. */
export function getPerson(actor: Actor, personId: string) {
  return asActor(actor, async (tx) => {
    const [person] = await tx
      .select({
        id: people.id,
        givenNames: people.givenNames,
        familyNames: people.familyNames,
        version: people.version,
        documentKind: personContacts.documentKind,
        documentNumber: personContacts.documentNumber,
        email: personContacts.email,
        phone: personContacts.phone,
        account: accounts.state,
        accountVersion: accounts.version,
        closedReason: accounts.closedReason,
        lastSignInAt: accounts.lastSignInAt,
        /** When the last invitation went out; `null` when it waits. */
        invitedAt: sql`(select max(sent_at) from ${accessLinks} l where l.person_id = ${people.id}
          and l.kind = 'invitation' and l.revoked_at is null)`.mapWith(accessLinks.sentAt),
      })
      .from(people)
      .leftJoin(personContacts, eq(personContacts.personId, people.id))
      .leftJoin(accounts, eq(accounts.personId, people.id))
      .where(eq(people.id, personId));
    if (!person) return null;
    const offices = await tx
      .select(office)
      .from(appointments)
      .innerJoin(places, eq(places.path, appointments.place))
      .leftJoin(institutions, eq(institutions.id, appointments.institutionId))
      .where(eq(appointments.personId, personId))
      .orderBy(desc(appointments.startsOn), asc(places.code))
      .limit(100);
    return { ...person, offices };
  });
}

export type PersonRecord = NonNullable<Awaited<ReturnType<typeof getPerson>>>;
export type OfficeRecord = PersonRecord["offices"][number];

export function getAppointment(actor: Actor, appointmentId: string) {
  return asActor(actor, async (tx) => {
    const [row] = await tx
      .select({ id: appointments.id, personId: appointments.personId })
      .from(appointments)
      .where(eq(appointments.id, appointmentId));
    return row ?? null;
  });
}

/** How many invitations below the places that the actor manages were never sent, by place asked. */
export function countPendingInvitations(actor: Actor) {
  return asActor(actor, async (tx) => {
    const [row] = await tx
      .select({ total: count() })
      .from(accounts)
      .where(
        and(
          eq(accounts.state, "invited"),
          sql`exists (select 1 from ${accessLinks} where ${accessLinks.personId} = ${accounts.personId}
            and ${accessLinks.sentAt} is null and ${accessLinks.revokedAt} is null)`,
        ),
      );
    return row?.total ?? 0;
  });
}
