import { and, asc, desc, eq, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { files } from "@/db/schema/files";
import { educationServices, institutions } from "@/db/schema/institutions";
import { districts, formerNames, networkDistricts, networkProfiles, networks } from "@/db/schema/networks";
import { issuedPapers } from "@/db/schema/papers";
import { appointments, people, personContacts } from "@/db/schema/people";
import { places } from "@/db/schema/places";
import { fullName } from "@/lib/access/find-actor";
import type { PlacePath } from "@/lib/access/place";
import { placeRow } from "../queries";
import type { NetworkRecord } from "./rules";

const MOST_MEMBERS = 500;
const MOST_HOLDERS = 300;

const names = sql<NetworkRecord["formerNames"]>`coalesce((select json_agg(json_build_object('name', f.name,
  'until', f.until) order by f.until) from ${formerNames} f where f.place = ${places.path}), '[]')`;
const papers = sql<NetworkRecord["papers"]>`coalesce((select json_agg(json_build_object('code', p.code,
  'title', p.title, 'issuedOn', (p.issued_at at time zone 'America/Lima')::date) order by p.issued_at)
  from ${issuedPapers} p where p.place = ${places.path}), '[]')`;
const covered = sql<string[]>`coalesce((select array_agg(d.name order by d.name collate "es-x-icu")
  from ${networkDistricts} nd join ${districts} d on d.district_code = nd.district_code
  where nd.place = ${places.path}), '{}')`;

/** The networks that bear or bore a code, the open one first, each with what is written of it alone. */
export const selectNetworksCalled = (tx: Transaction, code: string) =>
  tx
    .select({
      ...placeRow,
      closedOn: places.closedOn,
      closedReason: places.closedReason,
      networkKind: networks.kind,
      modalityGroup: networks.modalityGroup,
      resolutionNumber: networks.resolutionNumber,
      resolutionDate: networks.resolutionDate,
      /** Only for whoever may read it. */
      resolutionFile: { id: files.id, name: files.name, contentType: files.contentType, size: files.size },
      // What is never empty comes first: an object that begins with a null is taken for an absent one.
      profile: {
        version: networkProfiles.version,
        description: networkProfiles.description,
        contactEmail: networkProfiles.contactEmail,
        contactPhone: networkProfiles.contactPhone,
        hubInstitutionId: networkProfiles.hubInstitutionId,
        hubName: networkProfiles.hubName,
      },
      formerNames: names,
      papers,
      districts: covered,
    })
    .from(places)
    .innerJoin(networks, eq(networks.place, places.path))
    .leftJoin(networkProfiles, eq(networkProfiles.place, places.path))
    .leftJoin(files, eq(files.id, networks.resolutionFileId))
    .where(and(eq(places.kind, "network"), eq(places.code, code)))
    .orderBy(sql`${places.closedOn} desc nulls first`)
    .limit(20);

const active = sql`filter (where ${educationServices.active})`;

const node = {
  path: places.path,
  kind: places.kind,
  code: places.code,
  name: places.name,
  openedOn: places.openedOn,
  closedOn: places.closedOn,
  openedReason: places.openedReason,
  closedReason: places.closedReason,
};

const campus = {
  institutionId: institutions.id,
  siteCode: institutions.siteCode,
  /** As the padrón calls it now; the node keeps what it was called there. */
  name: institutions.name,
  latitude: institutions.latitude,
  longitude: institutions.longitude,
  sourceDate: institutions.sourceDate,
};

/**
 * The places above a network and every school that stands or stood in it, with its levels today. In one
 * statement: under row-level security each search by path reads every place.
 */
export async function selectAround(tx: Transaction, network: PlacePath) {
  const rows = await tx
    .select({
      node,
      campus,
      district: districts.name,
      levels: sql<string[]>`coalesce(array_agg(distinct ${educationServices.levelName}) ${active}, '{}')`,
      shifts: sql<string[]>`coalesce(array_agg(distinct ${educationServices.shiftName}) ${active}, '{}')`,
      students: sql<number | null>`sum(${educationServices.students}) ${active}::int`,
      teachers: sql<number | null>`sum(${educationServices.teachers}) ${active}::int`,
    })
    .from(places)
    .leftJoin(institutions, eq(institutions.id, places.institutionId))
    .leftJoin(districts, eq(districts.districtCode, institutions.districtCode))
    .leftJoin(educationServices, eq(educationServices.institutionId, institutions.id))
    .where(sql`(${places.parent} = ${network}::ltree or ${places.path} @> ${network}::ltree)`)
    .groupBy(places.path, institutions.id, districts.districtCode)
    .orderBy(asc(places.kind), sql`${institutions.name} collate "es-x-icu"`, desc(places.openedOn))
    .limit(MOST_MEMBERS);
  const above = (kind: "region" | "ugel") => rows.find((row) => row.node.kind === kind)?.node;
  const members = rows.flatMap(({ node: place, campus: school, ...more }) =>
    place.kind === "school" && school
      ? [
          {
            ...school,
            ...more,
            path: place.path,
            openedOn: place.openedOn,
            closedOn: place.closedOn,
            openedReason: place.openedReason,
            closedReason: place.closedReason,
          },
        ]
      : [],
  );
  return { ugel: above("ugel"), region: above("region"), members };
}

export type NetworkSchool = Awaited<ReturnType<typeof selectAround>>["members"][number];

const office = {
  id: appointments.id,
  personId: people.id,
  givenNames: people.givenNames,
  familyNames: people.familyNames,
  role: appointments.role,
  startsOn: appointments.startsOn,
  endsOn: appointments.endsOn,
  endReason: appointments.endReason,
  document: appointments.document,
  documentFileId: appointments.documentFileId,
  /** Where the person works: a coordinator directs a school. */
  school: institutions.name,
  version: appointments.version,
};

const NO_CONTACT = { email: null as string | null, phone: null as string | null };

/** Everyone who holds or held an office of a network; how to reach them, only when it may be seen. */
export async function selectHolders(tx: Transaction, network: PlacePath, withContacts: boolean) {
  const contact = { email: personContacts.email, phone: personContacts.phone };
  const query = tx
    .select(withContacts ? { ...office, ...contact } : office)
    .from(appointments)
    .innerJoin(people, eq(people.id, appointments.personId))
    .leftJoin(institutions, eq(institutions.id, appointments.institutionId))
    .$dynamic();
  const rows = await (withContacts
    ? query.leftJoin(personContacts, eq(personContacts.personId, people.id))
    : query
  )
    .where(eq(appointments.place, network))
    .orderBy(desc(appointments.startsOn), asc(people.familyNames))
    .limit(MOST_HOLDERS);
  return rows.map((row) => ({ ...NO_CONTACT, ...row, name: fullName(row) }));
}

export type NetworkHolder = Awaited<ReturnType<typeof selectHolders>>[number];
