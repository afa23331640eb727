import { and, asc, eq, inArray, isNull, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { importRows } from "@/db/schema/imports";
import { appointments } from "@/db/schema/people";
import { places } from "@/db/schema/places";
import type { Role } from "@/db/values";
import type { Actor } from "@/lib/access/actor";
import { LINK_HOURS } from "@/lib/access/links";
import type { PlacePath } from "@/lib/access/place";
import { type Happening, recordAll } from "@/lib/audit/record";
import { addDays } from "@/lib/dates/dates";
import type { ImportToApply } from "@/lib/imports/importer";
import { beginHandover } from "@/lib/networks/handover/commands";
import { refuse } from "@/lib/refusal";
import { canAppoint, canEndAppointment } from "../policy";

const MEANWHILE =
  "Después de leer este archivo cambió alguna de estas personas o alguno de sus cargos. Vuelva a leerlo para ver qué cambiaría ahora, y confirme.";
const NOT_ONESELF =
  "La lista da o termina un cargo de usted. Pida que la confirme otra persona que administre el lugar.";

type Row = { change: string; subject: string; name: string; before: Values; after: Values };
type Values = Record<string, string | number | null | undefined>;

const text = (value: Values[string]) => (value === null || value === undefined ? null : String(value));

/**
 * Writes what an import's rows say of people and their offices: those that end first, then the people who are
 * new with theirs, then corrections. Refused whole when anything of it is not as it was when it was read.
 * Invitations wait to be sent.
 */
export async function applyRoster(tx: Transaction, actor: Actor, found: ImportToApply, now: Date) {
  const rows = (await tx
    .select({
      change: importRows.change,
      subject: importRows.subject,
      name: importRows.name,
      before: importRows.before,
      after: importRows.after,
    })
    .from(importRows)
    .where(eq(importRows.importId, found.id))
    .orderBy(asc(importRows.number))) as Row[];
  const reason = `Importación de cargos: ${found.fileName}`.slice(0, 300);
  const offices = rows.filter((row) => row.subject === "office");
  const given = offices.filter((row) => row.after.personId);
  const held = await lockHeld(tx, offices);
  await checkOffices(tx, actor, given, held);
  await endOffices(tx, found, reason);
  await addPeople(tx, found, now);
  await beginHandovers(tx, actor, given);
  await correctPeople(tx, found, rows);
  await recordAll(tx, actor, happenings(rows, held, reason));
}

type Held = {
  id: string;
  personId: string;
  role: Role;
  place: PlacePath;
  endsOn: string | null;
  version: number;
};

/** The offices that would end or change, locked as they are now. */
async function lockHeld(tx: Transaction, offices: Row[]): Promise<Map<string, Held>> {
  const ids = offices.flatMap(({ before }) => (before?.appointmentId ? [String(before.appointmentId)] : []));
  if (ids.length === 0) return new Map();
  const rows =
    await tx.execute<Held>(sql`select id, person_id as "personId", role, place::text, ends_on as "endsOn", version
    from appointments where id = any(${`{${ids.join(",")}}`}::uuid[]) for update`);
  const held = new Map(rows.map((row) => [row.id, row]));
  const same = offices.every(({ before }) => {
    if (!before?.appointmentId) return true;
    return held.get(String(before.appointmentId))?.version === before.version;
  });
  if (!same) refuse("stale", MEANWHILE);
  return held;
}

/** Whoever confirms may give and end each office, none of them her own, and every place is still there. */
async function checkOffices(tx: Transaction, actor: Actor, given: Row[], held: Map<string, Held>) {
  for (const { after } of given)
    if (!canAppoint(actor, after.role as Role, String(after.place))) refuse("forbidden");
  for (const office of held.values()) if (!canEndAppointment(actor, office)) refuse("forbidden");
  const own = [...given.map(({ after }) => after.personId), ...[...held.values()].map((one) => one.personId)];
  if (own.includes(actor.personId)) refuse("forbidden", NOT_ONESELF);
  const paths = [...new Set(given.map(({ after }) => String(after.place)))];
  if (paths.length === 0) return;
  const open = await tx
    .select({ path: places.path })
    .from(places)
    .where(and(inArray(places.path, paths), isNull(places.closedOn)))
    .for("share");
  if (open.length !== paths.length) refuse("stale", MEANWHILE);
}

/** A holder who is replaced ends the day before; one whose data of the office change, as they say. */
async function endOffices(tx: Transaction, { id }: ImportToApply, reason: string) {
  const rows = sql`import_rows r where r.import_id = ${id} and r.subject = 'office' and r.change <> 'add'
    and a.id = (r.before->>'appointmentId')::uuid`;
  await tx.execute(sql`update appointments a set ends_on = case when r.after ? 'personId'
        then (r.after->>'startsOn')::date - 1 else (r.after->>'endsOn')::date end,
      end_reason = ${reason}, version = a.version + 1
    from ${rows} and (r.change = 'remove' or r.after ? 'personId')`);
  await tx.execute(sql`update appointments a set ends_on = (r.after->>'endsOn')::date,
      document = r.after->>'document',
      institution_id = coalesce((r.after->>'institutionId')::uuid, a.institution_id), version = a.version + 1
    from ${rows} and r.change = 'change' and not r.after ? 'personId'`);
}

/** People with their offices, their contact data, an account to activate and an invitation that waits. */
async function addPeople(tx: Transaction, { id }: ImportToApply, now: Date) {
  const added = sql`import_rows r where r.import_id = ${id} and r.subject = 'person' and r.change = 'add'`;
  const personId = sql.raw("(r.after->>'personId')::uuid");
  await tx.execute(sql`insert into people (id, given_names, family_names)
    select ${personId}, r.after->>'givenNames', r.after->>'familyNames' from ${added}`);
  await tx.execute(sql`insert into appointments (person_id, role, place, starts_on, ends_on, document, institution_id)
    select ${personId}, (r.after->>'role')::role_key, (r.after->>'place')::ltree, (r.after->>'startsOn')::date,
      (r.after->>'endsOn')::date, r.after->>'document', (r.after->>'institutionId')::uuid
    from import_rows r where r.import_id = ${id} and r.subject = 'office' and r.after ? 'personId'`);
  await tx.execute(sql`insert into person_contacts (person_id, document_kind, document_number, email, phone)
    select ${personId}, (r.after->>'documentKind')::document_kind, r.after->>'documentNumber',
      r.after->>'email', r.after->>'phone' from ${added}`);
  await tx.execute(sql`insert into accounts (person_id) select ${personId} from ${added}`);
  const expiresAt = new Date(now.getTime() + LINK_HOURS.invitation * 3_600_000).toISOString();
  await tx.execute(sql`insert into access_links (person_id, kind, expires_at)
    select ${personId}, 'invitation', ${expiresAt}::timestamptz from ${added}`);
}

/** Each network that changes coordinator passes to the one who begins. */
async function beginHandovers(tx: Transaction, actor: Actor, given: Row[]) {
  const begin = given.filter(({ after }) => after.role === "coordinator");
  if (begin.length === 0) return;
  const keyOf = (office: { personId: Values[string]; place: Values[string]; startsOn: Values[string] }) =>
    `${office.personId} ${office.place} ${office.startsOn}`;
  const nameOf = new Map(
    begin.map(({ after: { personId, place, startsOn, holder } }) => [
      keyOf({ personId, place, startsOn }),
      text(holder) ?? "",
    ]),
  );
  const offices = await tx
    .select({
      appointmentId: appointments.id,
      personId: appointments.personId,
      place: appointments.place,
      startsOn: appointments.startsOn,
    })
    .from(appointments)
    .where(
      and(
        eq(appointments.role, "coordinator"),
        inArray(
          appointments.place,
          begin.map(({ after }) => String(after.place)),
        ),
      ),
    );
  for (const office of offices) {
    const name = nameOf.get(keyOf(office));
    if (name !== undefined) await beginHandover(tx, actor, { ...office, name });
  }
}

async function correctPeople(tx: Transaction, { id }: ImportToApply, rows: Row[]) {
  const expected = rows.filter((row) => row.subject === "person" && row.change === "change").length;
  if (expected === 0) return;
  const changed = sql`import_rows r where r.import_id = ${id} and r.subject = 'person' and r.change = 'change'`;
  const names = await tx.execute(sql`update people p set
      given_names = coalesce(r.after->>'givenNames', p.given_names),
      family_names = coalesce(r.after->>'familyNames', p.family_names), version = p.version + 1
    from ${changed} and p.id = (r.after->>'personId')::uuid and p.version = (r.before->>'version')::int returning p.id`);
  const contacts = await tx.execute(sql`update person_contacts c set
      email = coalesce(r.after->>'email', c.email::text), phone = coalesce(r.after->>'phone', c.phone),
      version = c.version + 1
    from ${changed} and c.person_id = (r.after->>'personId')::uuid
      and c.version = (r.before->>'contactVersion')::int returning c.person_id`);
  if (names.length !== expected || contacts.length !== expected) refuse("stale", MEANWHILE);
}

const CORRECTED = ["givenNames", "familyNames", "email", "phone"];

/** What is told of it all: never a document, an e-mail or a telephone. */
function happenings(rows: Row[], held: Map<string, Held>, reason: string): Happening[] {
  const offices = rows.filter((row) => row.subject === "office");
  const placeOf = new Map(offices.map(({ after }) => [after.personId, String(after.place)]));
  const about = (id: Values[string], name: Values[string], place: PlacePath | null) => ({
    kind: "person",
    id: String(id),
    name: text(name) ?? undefined,
    place,
  });
  return rows.flatMap(({ change, subject, name, before, after }): Happening[] => {
    if (subject === "person") {
      const place = placeOf.get(after.personId) ?? null;
      if (change === "add") return [{ event: "person.invited", subject: about(after.personId, name, place) }];
      const changed = CORRECTED.filter((field) => field in after);
      return [
        { event: "person.corrected", subject: about(after.personId, name, place), details: { changed } },
      ];
    }
    const ended = held.get(String(before?.appointmentId));
    const to = after.personId ? addDays(String(after.startsOn), -1) : text(after.endsOn);
    const ending: Happening[] =
      ended && to !== ended.endsOn
        ? [
            {
              event: "appointment.ended",
              subject: about(ended.personId, before.holder, ended.place),
              details: { role: ended.role, from: ended.endsOn, to, reason },
            },
          ]
        : [];
    if (!after.personId) return ending;
    const { role, startsOn, endsOn, document } = after;
    const details = { role, startsOn, endsOn, document };
    const subjectOf = about(after.personId, after.holder, String(after.place));
    return [...ending, { event: "person.appointed", subject: subjectOf, details }];
  });
}
