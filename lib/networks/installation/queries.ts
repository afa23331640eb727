import { and, asc, desc, eq, gt, isNull, lte, or, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Transaction } from "@/db/client";
import { files } from "@/db/schema/files";
import { educationServices, institutions } from "@/db/schema/institutions";
import { districts, networkDistricts, networks } from "@/db/schema/networks";
import { installationRecords } from "@/db/schema/papers";
import { appointments, people } from "@/db/schema/people";
import { places } from "@/db/schema/places";
import { officialYears } from "@/db/schema/settings";
import type { Actor } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import { fullName } from "@/lib/access/find-actor";
import { type PlacePath, regionOf } from "@/lib/access/place";
import { NETWORK_OFFICES } from "@/lib/access/roles";
import { canReadRecords } from "../policy";
import { inForce } from "../queries";
import type { InstallationFacts } from "./rules";

const ugel = alias(places, "ugel");
const region = alias(places, "region");

/** A network with the UGEL and the region above it: the open one, or the last that had the code. */
export async function selectNetworkOf(tx: Transaction, where: SQL) {
  const [found] = await tx
    .select({
      path: places.path,
      code: places.code,
      name: places.name,
      openedOn: places.openedOn,
      closedOn: places.closedOn,
      modalityGroup: networks.modalityGroup,
      resolutionNumber: networks.resolutionNumber,
      resolutionDate: networks.resolutionDate,
      ugelPath: ugel.path,
      ugelCode: ugel.code,
      ugel: ugel.name,
      region: region.name,
      districts: sql<string[]>`coalesce((select array_agg(d.name order by d.name collate "es-x-icu")
        from ${networkDistricts} nd join ${districts} d on d.district_code = nd.district_code
        where nd.place = ${places.path}), '{}')`,
    })
    .from(places)
    .innerJoin(networks, eq(networks.place, places.path))
    .innerJoin(ugel, eq(ugel.path, places.parent))
    .innerJoin(region, eq(region.path, ugel.parent))
    .where(where)
    .orderBy(sql`${places.closedOn} desc nulls first`)
    .limit(1);
  return found ?? null;
}

export type InstalledNetwork = NonNullable<Awaited<ReturnType<typeof selectNetworkOf>>>;

/** Who held, on a day, the offices of the network and the two that sign with it. */
const selectSigners = (tx: Transaction, network: InstalledNetwork, day: string) =>
  tx
    .select({
      role: appointments.role,
      givenNames: people.givenNames,
      familyNames: people.familyNames,
      startsOn: appointments.startsOn,
      document: appointments.document,
    })
    .from(appointments)
    .innerJoin(people, eq(people.id, appointments.personId))
    .where(
      and(
        inForce(day),
        or(
          and(
            eq(appointments.place, network.path),
            sql`${appointments.role} = any(${sql.param([...NETWORK_OFFICES])})`,
          ),
          and(eq(appointments.place, network.ugelPath), eq(appointments.role, "ugel_director")),
          and(eq(appointments.place, regionOf(network.path)), eq(appointments.role, "regional_director")),
        ),
      ),
    )
    .orderBy(asc(appointments.role), asc(people.familyNames), asc(people.givenNames), asc(people.id));

const selectSchoolsOn = (tx: Transaction, network: PlacePath, day: string) =>
  tx
    .select({
      siteCode: places.code,
      name: places.name,
      district: districts.name,
      levels: sql<string[]>`coalesce(array_agg(distinct ${educationServices.levelName})
        filter (where ${educationServices.active}), '{}')`,
    })
    .from(places)
    .innerJoin(institutions, eq(institutions.id, places.institutionId))
    .leftJoin(districts, eq(districts.districtCode, institutions.districtCode))
    .leftJoin(educationServices, eq(educationServices.institutionId, institutions.id))
    .where(
      and(
        eq(places.parent, network),
        eq(places.kind, "school"),
        lte(places.openedOn, day),
        or(isNull(places.closedOn), gt(places.closedOn, day)),
      ),
    )
    .groupBy(places.path, districts.name)
    .orderBy(sql`${places.name} collate "es-x-icu"`, asc(places.code))
    .limit(200);

/** What the records say of a network on a day, for its acta. */
export async function selectFacts(
  tx: Transaction,
  network: InstalledNetwork,
  day: string,
): Promise<InstallationFacts> {
  const signers = await selectSigners(tx, network, day);
  const schools = await selectSchoolsOn(tx, network.path, day);
  const [year] = await tx
    .select({ decadeName: officialYears.decadeName, yearName: officialYears.yearName })
    .from(officialYears)
    .where(
      and(eq(officialYears.place, regionOf(network.path)), eq(officialYears.year, Number(day.slice(0, 4)))),
    );
  const officers = signers.map(({ role, startsOn, document, ...person }) => ({
    role,
    name: fullName(person),
    startsOn,
    document,
  }));
  return { network, ugel: network.ugel, region: network.region, year: year ?? null, officers, schools };
}

const signed = alias(files, "signed");

const selectRecords = (tx: Transaction, network: PlacePath) =>
  tx
    .select({
      id: installationRecords.id,
      state: installationRecords.state,
      heldOn: installationRecords.heldOn,
      venue: installationRecords.venue,
      expediente: installationRecords.expediente,
      body: installationRecords.body,
      code: installationRecords.code,
      fileId: installationRecords.fileId,
      fileName: files.name,
      fileSize: files.size,
      sha256: files.sha256,
      issuedAt: installationRecords.issuedAt,
      signedFileId: installationRecords.signedFileId,
      signedName: signed.name,
      signedType: signed.contentType,
      signedSize: signed.size,
      signedAt: installationRecords.signedAt,
      version: installationRecords.version,
    })
    .from(installationRecords)
    .leftJoin(files, eq(files.id, installationRecords.fileId))
    .leftJoin(signed, eq(signed.id, installationRecords.signedFileId))
    .where(eq(installationRecords.place, network))
    .orderBy(desc(installationRecords.createdAt), desc(installationRecords.id))
    .limit(50);

export type InstallationRecord = Awaited<ReturnType<typeof selectRecords>>[number];

/** A network's actas, newest first, the one in preparation apart. */
async function selectInstallation(tx: Transaction, actor: Actor, code: string) {
  const network = await selectNetworkOf(tx, sql`${places.kind} = 'network' and ${places.code} = ${code}`);
  if (!network || !canReadRecords(actor, network.path)) return null;
  const records = await selectRecords(tx, network.path);
  const draft = records.find((record) => record.state === "draft") ?? null;
  return { network, draft, issued: records.filter((record) => record.state !== "draft") };
}

/** A network's actas; `null` for whoever does not read its records. */
export const getInstallation = (actor: Actor, code: string) =>
  asActor(actor, (tx) => selectInstallation(tx, actor, code));

/** The same, with what the records say of the day of the draft, when there is one. */
export function getPreparedInstallation(actor: Actor, code: string) {
  return asActor(actor, async (tx) => {
    const found = await selectInstallation(tx, actor, code);
    if (!found) return null;
    const { network, draft, issued } = found;
    const prepared = draft && { draft, facts: await selectFacts(tx, network, draft.heldOn) };
    return { network, issued, prepared };
  });
}

export type Prepared = NonNullable<
  NonNullable<Awaited<ReturnType<typeof getPreparedInstallation>>>["prepared"]
>;

/** The acta that a file is sent for; `null` when it is not there for the actor. */
export function getInstallationRecord(actor: Actor, recordId: string) {
  return asActor(actor, async (tx) => {
    const [record] = await tx
      .select({ id: installationRecords.id, code: places.code })
      .from(installationRecords)
      .innerJoin(places, eq(places.path, installationRecords.place))
      .where(eq(installationRecords.id, recordId));
    return record ?? null;
  });
}
