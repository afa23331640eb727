import { randomUUIDv7 } from "node:crypto";
import { and, eq, isNull, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { institutions } from "@/db/schema/institutions";
import { ugels } from "@/db/schema/networks";
import { appointments, people, personContacts } from "@/db/schema/people";
import { places } from "@/db/schema/places";
import type { Actor } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import { fullName } from "@/lib/access/find-actor";
import { isAtOrBelow, type PlacePath, regionOf } from "@/lib/access/place";
import { readDay, today } from "@/lib/dates/dates";
import type { ImportReading, ImportToRead } from "@/lib/imports/importer";
import { restoreCode } from "@/lib/imports/read/codes";
import { headerOf, matchColumns } from "@/lib/imports/read/columns";
import { openTable, type TableSource } from "@/lib/imports/read/open-table";
import { ImportProblems } from "@/lib/imports/read/problems";
import { readRows } from "@/lib/imports/read/read-rows";
import type { Progress } from "@/lib/jobs/handler";
import { refuse } from "@/lib/refusal";
import { canCorrectPerson } from "../policy";
import { documentKey, type KnownOffice, officeKey, type RosterKnown } from "./list/rules";
import { planRoster } from "./plan/rules";
import {
  type Officer,
  type RosterPerson,
  type RosterPlace,
  type RosterProblem,
  type RosterTerritory,
  readOfficer,
} from "./rules";
import { ROSTER_COLUMNS, type RosterKey } from "./schema";

const placeRow = { path: places.path, kind: places.kind, code: places.code, name: places.name };

/** The open places of a region, as a list of officers names them. */
async function selectTerritory(tx: Transaction, place: PlacePath): Promise<RosterTerritory> {
  const rows = await tx
    .select({
      ...placeRow,
      ugelCode: ugels.ugelCode,
      institutionId: places.institutionId,
    })
    .from(places)
    .leftJoin(ugels, eq(ugels.place, places.path))
    .where(and(sql`${places.path} <@ ${regionOf(place)}::ltree`, isNull(places.closedOn)));
  const schools = await tx
    .select({ id: institutions.id, siteCode: institutions.siteCode, name: institutions.name })
    .from(institutions)
    .where(sql`${institutions.place} <@ ${regionOf(place)}::ltree`);
  const nodes = new Map(rows.map(({ institutionId, ugelCode: _, ...node }) => [institutionId, node]));
  const region = rows.find((row) => row.kind === "region") ?? refuse("not_found");
  return {
    place,
    region,
    ugels: rows.flatMap((row) => (row.ugelCode ? [{ ...row, ugelCode: row.ugelCode }] : [])),
    networks: rows.filter((row) => row.kind === "network"),
    schools: new Map(
      schools.map((school) => [school.siteCode, { ...school, node: nodes.get(school.id) ?? null }]),
    ),
  };
}

/** Who serves in the region, and the contact data of those whom the actor sees. */
async function selectPeople(tx: Transaction, actor: Actor, { place }: RosterTerritory) {
  const held = await tx
    .select({
      id: appointments.id,
      personId: appointments.personId,
      role: appointments.role,
      place: appointments.place,
      startsOn: appointments.startsOn,
      endsOn: appointments.endsOn,
      document: appointments.document,
      institutionId: appointments.institutionId,
      version: appointments.version,
      givenNames: people.givenNames,
      familyNames: people.familyNames,
    })
    .from(appointments)
    .innerJoin(people, eq(people.id, appointments.personId))
    .where(sql`${appointments.place} <@ ${regionOf(place)}::ltree`);
  const contacts = await tx
    .select({
      id: people.id,
      givenNames: people.givenNames,
      familyNames: people.familyNames,
      version: people.version,
      documentKind: personContacts.documentKind,
      documentNumber: personContacts.documentNumber,
      email: personContacts.email,
      phone: personContacts.phone,
      contactVersion: personContacts.version,
      managed: sql<boolean>`${people.id} in (select app_managed_people())`,
    })
    .from(personContacts)
    .innerJoin(people, eq(people.id, personContacts.personId));
  const day = today();
  const serving = Map.groupBy(
    held.filter(({ endsOn }) => endsOn === null || endsOn >= day),
    (office) => office.personId,
  );
  const known = contacts.map(({ managed, ...person }) => ({
    ...person,
    correctable: managed && canCorrectPerson(actor, serving.get(person.id) ?? []),
  }));
  const offices = held
    .filter((office) => isAtOrBelow(office.place, place))
    .map(
      ({ givenNames, familyNames, ...office }): KnownOffice => ({
        ...office,
        holder: fullName({ givenNames, familyNames }),
      }),
    );
  return { people: new Map(known.map((person) => [documentKey(person), person])), offices };
}

/** Carries what a transaction found out of it, so that nothing of it is kept. */
class Undone extends Error {
  readonly found: string[];
  constructor(found: string[]) {
    super("undone");
    this.found = found;
  }
}

type Contact = Pick<RosterPerson, "documentKind" | "documentNumber"> & { email: string };

/**
 * Which of some contacts the database would refuse, because somebody has that document or e-mail, whom the
 * actor may not see. They are written as of people of their own and taken back.
 */
async function findTaken(actor: Actor, place: PlacePath, contacts: Contact[]): Promise<Set<number>> {
  if (contacts.length === 0) return new Set();
  const rows = contacts.map((contact) => ({ id: randomUUIDv7(), ...contact }));
  const list = JSON.stringify(rows);
  const of = sql`jsonb_to_recordset(${list}::jsonb) as c(id uuid, "documentKind" document_kind, "documentNumber" text, email text)`;
  try {
    await asActor(actor, async (tx) => {
      await tx.execute(
        sql`insert into people (id, given_names, family_names) select id, 'x', 'x' from ${of}`,
      );
      await tx.execute(sql`insert into appointments (person_id, role, place, starts_on)
        select id, 'observer', ${place}::ltree, ${today()}::date from ${of}`);
      await tx.execute(sql`insert into person_contacts (person_id, document_kind, document_number, email)
        select id, "documentKind", "documentNumber", email from ${of} on conflict do nothing`);
      const kept = await tx.execute<{ id: string }>(
        sql`select person_id as id from person_contacts where person_id in (select id from ${of})`,
      );
      throw new Undone(kept.map(({ id }) => id));
    });
  } catch (error) {
    if (!(error instanceof Undone)) throw error;
    const kept = new Set(error.found);
    return new Set(rows.flatMap(({ id }, i) => (kept.has(id) ? [] : [i])));
  }
  return new Set();
}

/** Documents of people who are new here, and e-mails that are new or change, that somebody else has. */
async function selectTaken(
  actor: Actor,
  place: PlacePath,
  officers: Officer[],
  known: RosterKnown["people"],
): Promise<Pick<RosterKnown, "takenDocuments" | "takenEmails">> {
  const newcomers = new Map<string, RosterPerson>();
  const emails = new Set<string>();
  for (const { person } of officers) {
    const registered = known.get(documentKey(person));
    if (!registered) newcomers.set(documentKey(person), person);
    const email = person.email?.toLowerCase();
    if (email && email !== registered?.email?.toLowerCase()) emails.add(email);
  }
  const strangers = [...newcomers.values()];
  const documents = await findTaken(
    actor,
    place,
    strangers.map(({ documentKind, documentNumber }) => ({
      ...{ documentKind, documentNumber },
      email: `${randomUUIDv7()}@invalid`,
    })),
  );
  const addresses = [...emails];
  const taken = await findTaken(
    actor,
    place,
    addresses.map((email) => ({ documentKind: "passport", documentNumber: randomUUIDv7(), email })),
  );
  return {
    takenDocuments: new Set(strangers.filter((_, i) => documents.has(i)).map(documentKey)),
    takenEmails: new Set(addresses.filter((_, i) => taken.has(i))),
  };
}

const PROGRESS_EVERY = 500;

type Reading = {
  officers: Officer[];
  problems: ImportProblems;
  tell: (line: number, problem: RosterProblem) => void;
  troubled: Set<string>;
  rows: number;
  lost: boolean;
};

async function readOfficers(
  source: TableSource,
  territory: RosterTerritory,
  actor: Actor,
  progress: Progress,
): Promise<Reading> {
  const table = await openTable(source);
  try {
    const columns = matchColumns<RosterKey>(table.header, ROSTER_COLUMNS);
    const problems = new ImportProblems();
    let told = 0;
    const tell = (line: number, { column, value, reason }: RosterProblem) => {
      told++;
      problems.add({ line, column: headerOf(columns, column), value, reason });
    };
    const reading: Reading = { officers: [], problems, tell, troubled: new Set(), rows: 0, lost: false };
    for await (const { line, values } of readRows(table, columns, problems)) {
      reading.rows++;
      const read = readOfficer(values, line, territory, actor, { restore: restoreCode, readDay });
      if ("officer" in read) reading.officers.push(read.officer);
      else {
        tell(line, read.problem);
        if (read.about) reading.troubled.add(officeKey(read.about.role, read.about.place));
        else reading.lost = true;
      }
      if (reading.rows % PROGRESS_EVERY === 0) await progress(reading.rows, null);
    }
    // Rows whose columns may have slipped could be of anybody.
    reading.lost ||= problems.total > told;
    return reading;
  } finally {
    await table.close();
  }
}

/** Reads a list of officers, and says what confirming it would do. Nothing is written. */
export async function readRoster(
  actor: Actor,
  { place, effectiveOn }: ImportToRead,
  source: TableSource,
  progress: Progress,
): Promise<ImportReading> {
  const { territory, known } = await asActor(actor, async (tx) => {
    const found = await selectTerritory(tx, place);
    return { territory: found, known: await selectPeople(tx, actor, found) };
  });
  const reading = await readOfficers(source, territory, actor, progress);
  const { officers, problems, troubled, lost, tell, rows } = reading;
  const all: RosterPlace[] = [territory.region, ...territory.ugels, ...territory.networks];
  const nodes = [...territory.schools.values()].flatMap(({ node }) => node ?? []);
  const plan = planRoster(
    officers,
    {
      ...known,
      ...(await selectTaken(actor, place, officers, known.people)),
      places: new Map([...all, ...nodes].map((one) => [one.path, one])),
    },
    { actor, effectiveOn, troubled, removes: !lost, newId: randomUUIDv7 },
  );
  for (const { line, ...problem } of plan.problems) tell(line, problem);
  return {
    rows: plan.rows,
    problems: problems.kept.toSorted((a, b) => a.line - b.line),
    counts: { rows, problems: problems.total, ...plan.counts },
  };
}
