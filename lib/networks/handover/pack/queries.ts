import { and, asc, desc, eq, isNull, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { assessments } from "@/db/schema/assessments";
import { files } from "@/db/schema/files";
import { educationServices, institutionCorrections, institutions } from "@/db/schema/institutions";
import { appointments, people, personContacts } from "@/db/schema/people";
import { places } from "@/db/schema/places";
import { resultReturns } from "@/db/schema/result-returns";
import { fullName } from "@/lib/access/find-actor";
import type { PlacePath } from "@/lib/access/place";
import { ROLES, roleLabel } from "@/lib/access/roles";
import { dayOf, today } from "@/lib/dates/dates";
import { endingsOf, gapsOf, schoolAlarmsOf, vacanciesOf } from "../../hygiene/rules";
import {
  businessOfAgreement,
  businessOfAlarms,
  businessOfCorrection,
  businessOfInstallation,
  businessOfMeeting,
  businessOfPlan,
  businessOfRequest,
  businessOfReturn,
  businessOfVisit,
} from "../labels";
import type { HandoverNetwork, HandoverRecord } from "../network/queries";
import { inOrder, type OpenBusiness, type ReturnedResults } from "../rules";
import type { HandoverPack } from "../schema";

/** Who serves today in a network and in its schools; contact data only as far as the reader may see it. */
const selectServing = (tx: Transaction, network: PlacePath, day: string) =>
  tx
    .select({
      id: appointments.id,
      personId: people.id,
      givenNames: people.givenNames,
      familyNames: people.familyNames,
      role: appointments.role,
      place: appointments.place,
      startsOn: appointments.startsOn,
      endsOn: appointments.endsOn,
      documentFileId: appointments.documentFileId,
      school: institutions.name,
      email: personContacts.email,
      phone: personContacts.phone,
    })
    .from(appointments)
    .innerJoin(people, eq(people.id, appointments.personId))
    .leftJoin(personContacts, eq(personContacts.personId, people.id))
    .leftJoin(institutions, eq(institutions.id, appointments.institutionId))
    .where(
      and(
        sql`${appointments.place} <@ ${network}::ltree`,
        sql`${appointments.startsOn} <= ${day}::date and coalesce(${appointments.endsOn}, 'infinity') >= ${day}::date`,
      ),
    )
    .orderBy(asc(appointments.role), asc(people.familyNames));

const selectSchools = (tx: Transaction, network: PlacePath) => {
  const services = (active: boolean) => sql<number>`(select count(*)::int from ${educationServices} s
    where s.institution_id = ${institutions.id} and s.active = ${active})`;
  return tx
    .select({
      path: places.path,
      parent: sql<PlacePath>`${network}`,
      siteCode: institutions.siteCode,
      name: institutions.name,
      phone: institutions.phone,
      email: institutions.email,
      active: services(true),
      inactive: services(false),
      correctionAt: sql`(select c.created_at from ${institutionCorrections} c
        where c.institution_id = ${institutions.id} and c.state = 'pending')`.mapWith(
        institutionCorrections.createdAt,
      ),
      returned: sql<ReturnedResults[]>`coalesce((select json_agg(json_build_object('id', r.id, 'assessmentId',
          r.assessment_id, 'title', a.title, 'state', r.state, 'dueOn', r.due_on) order by r.due_on)
        from ${resultReturns} r join ${assessments} a on a.id = r.assessment_id
        where r.place = ${places.path} and r.state in ('open', 'answered')), '[]')`,
    })
    .from(places)
    .innerJoin(institutions, eq(institutions.id, places.institutionId))
    .where(and(eq(places.parent, network), eq(places.kind, "school"), isNull(places.closedOn)))
    .orderBy(sql`${institutions.name} collate "es-x-icu"`)
    .limit(200);
};

const selectFiles = (tx: Transaction, network: PlacePath) =>
  tx
    .select({ id: files.id, name: files.name })
    .from(files)
    .where(eq(files.place, network))
    .orderBy(desc(files.createdAt))
    .limit(50);

type Serving = Awaited<ReturnType<typeof selectServing>>;
type Schools = Awaited<ReturnType<typeof selectSchools>>;

/** Everything open in a network. A module that leaves something open adds its rows here. */
function openBusiness(
  network: HandoverNetwork,
  serving: Serving,
  schools: Schools,
  day: string,
): OpenBusiness[] {
  const facts = {
    ...network,
    hasHub: network.hub !== null,
    hasContact: Boolean(network.contactEmail ?? network.contactPhone),
  };
  const nodes = schools.map(({ path, siteCode, name }) => ({
    path,
    kind: "school" as const,
    code: siteCode,
    name,
  }));
  const at = new Map([network, ...nodes].map((place) => [place.path, place]));
  const terms = serving.map((term) => ({
    ...term,
    personName: fullName(term),
    at: at.get(term.place) ?? null,
  }));
  const [installation] = network.installations;
  return inOrder([
    ...businessOfAlarms(network, [
      ...vacanciesOf([network], terms),
      ...endingsOf(terms, day),
      ...schoolAlarmsOf([network], schools),
      ...gapsOf([facts]),
    ]),
    ...schools.flatMap(({ correctionAt, ...school }) =>
      correctionAt ? [businessOfCorrection({ ...school, correctionOn: dayOf(correctionAt) })] : [],
    ),
    ...schools.flatMap((school) => school.returned.map((one) => businessOfReturn(school, one))),
    ...network.agreements.map(businessOfAgreement),
    ...network.meetings.map(businessOfMeeting),
    ...network.visits.map(businessOfVisit),
    ...network.requests.map(businessOfRequest),
    ...network.plans.flatMap((plan) => businessOfPlan(plan, day)),
    ...(installation ? businessOfInstallation(network, installation) : []),
  ]);
}

function documentTitles(network: HandoverNetwork, serving: Serving): Map<string, string> {
  const titles = new Map<string, string>();
  for (const { documentFileId, role, ...person } of serving) {
    if (documentFileId) titles.set(documentFileId, `Designación: ${roleLabel(role)}, ${fullName(person)}`);
  }
  for (const { fileId, signedFileId } of network.installations) {
    if (fileId) titles.set(fileId, "Acta de instalación");
    if (signedFileId) titles.set(signedFileId, "Acta de instalación firmada");
  }
  if (network.resolutionFileId) titles.set(network.resolutionFileId, "Resolución que creó la red");
  return titles;
}

type PackPerson = HandoverPack["officers"][number] & { email: string | null; phone: string | null };
export type LivePack = Omit<HandoverPack, "officers"> & { officers: PackPerson[] };

/** What the next coordinator receives, as it is now. Three statements. */
export async function assemblePack(
  tx: Transaction,
  network: HandoverNetwork,
  handover: HandoverRecord | undefined,
  now: Date,
): Promise<LivePack> {
  const day = today(now);
  const serving = await selectServing(tx, network.path, day);
  const schools = await selectSchools(tx, network.path);
  const titles = documentTitles(network, serving);
  const kept = await selectFiles(tx, network.path);
  const headOf = new Map(
    serving.flatMap((term) => (term.role === "school_head" ? [[term.place, fullName(term)] as const] : [])),
  );
  return {
    business: openBusiness(network, serving, schools, day),
    officers: serving
      .filter(({ place, role }) => place === network.path && role !== "observer")
      .toSorted((a, b) => order(a.role) - order(b.role))
      .map((term) => ({
        ...{ role: term.role, name: fullName(term), since: term.startsOn },
        ...{ school: term.school && `IE ${term.school}`, email: term.email, phone: term.phone },
      })),
    schools: schools.map(({ path, siteCode, name, phone, email }) => ({
      ...{ siteCode, name, phone, email },
      head: headOf.get(path) ?? null,
    })),
    contact: { email: network.contactEmail, phone: network.contactPhone, hub: network.hub },
    documents: kept.map(({ id, name }) => ({
      id,
      name,
      title: titles.get(id) ?? "Otro documento de la red",
    })),
    note: handover?.note ?? null,
    outgoing: handover?.outgoing
      ? { name: handover.outgoing, since: handover.outgoingSince, until: handover.outgoingUntil }
      : null,
  };
}

const ORDER = Object.keys(ROLES);
const order = (role: string) => ORDER.indexOf(role === "coordinator" ? "admin" : role);
