import { and, asc, desc, eq, inArray, isNull, sql } from "drizzle-orm";
import { type AnyPgColumn, alias } from "drizzle-orm/pg-core";
import type { Transaction } from "@/db/client";
import { files } from "@/db/schema/files";
import { handovers } from "@/db/schema/handovers";
import { educationServices, institutionCorrections, institutions } from "@/db/schema/institutions";
import { networkProfiles, networks } from "@/db/schema/networks";
import { installationRecords } from "@/db/schema/papers";
import { appointments, people, personContacts } from "@/db/schema/people";
import { places } from "@/db/schema/places";
import type { InstallationState, PlaceKind } from "@/db/values";
import type { Actor } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import { fullName } from "@/lib/access/find-actor";
import type { PlacePath } from "@/lib/access/place";
import { ROLES, roleLabel } from "@/lib/access/roles";
import { dayOf, today } from "@/lib/dates/dates";
import { endingsOf, gapsOf, schoolAlarmsOf, vacanciesOf } from "../hygiene/rules";
import { canReadRecords } from "../policy";
import { businessOfAlarms, businessOfCorrection, businessOfInstallation } from "./labels";
import { inOrder, type OpenBusiness } from "./rules";
import { type HandoverPack, handoverPackSchema } from "./schema";

type Installation = {
  state: InstallationState;
  heldOn: string;
  fileId: string | null;
  signedFileId: string | null;
};

const networkRow = {
  path: places.path,
  kind: sql<PlaceKind>`${places.kind}`,
  code: places.code,
  name: places.name,
  ugelCode: sql<string>`split_part(${places.code}, '-', 1)`,
  resolutionNumber: networks.resolutionNumber,
  resolutionFileId: networks.resolutionFileId,
  contactEmail: networkProfiles.contactEmail,
  contactPhone: networkProfiles.contactPhone,
  hub: sql<string | null>`coalesce((select 'IE ' || i.name from ${institutions} i
    where i.id = ${networkProfiles.hubInstitutionId}), ${networkProfiles.hubName})`,
  installations: sql<
    Installation[]
  >`coalesce((select json_agg(json_build_object('state', r.state, 'heldOn', r.held_on,
      'fileId', r.file_id, 'signedFileId', r.signed_file_id) order by r.held_on desc)
    from ${installationRecords} r where r.place = ${places.path}), '[]')`,
};

async function findNetwork(tx: Transaction, where: ReturnType<typeof eq>) {
  const [row] = await tx
    .select(networkRow)
    .from(places)
    .innerJoin(networks, eq(networks.place, places.path))
    .leftJoin(networkProfiles, eq(networkProfiles.place, places.path))
    .where(and(eq(places.kind, "network"), isNull(places.closedOn), where));
  return row ?? null;
}

export type HandoverNetwork = NonNullable<Awaited<ReturnType<typeof findNetwork>>>;

const incoming = alias(people, "incoming");
const outgoing = alias(people, "outgoing");
const began = alias(appointments, "began");

const nameOf = (person: Record<"givenNames" | "familyNames", AnyPgColumn>) =>
  sql<string>`${person.givenNames} || ' ' || ${person.familyNames}`;
/** Of the last time that whoever leaves coordinated the network. */
const lastTerm = (column: "starts_on" | "ends_on") => sql<string | null>`(select a.${sql.raw(column)}::text
  from appointments a where a.place = ${handovers.place} and a.person_id = ${handovers.outgoingPersonId}
  and a.role = 'coordinator' order by a.starts_on desc limit 1)`;

/** The handovers of a network, the newest first. */
const selectHandovers = (tx: Transaction, network: PlacePath) =>
  tx
    .select({
      id: handovers.id,
      place: handovers.place,
      appointmentId: handovers.appointmentId,
      incomingPersonId: handovers.incomingPersonId,
      incoming: nameOf(incoming),
      startsOn: began.startsOn,
      outgoing: sql<string | null>`${nameOf(outgoing)}`,
      outgoingSince: lastTerm("starts_on"),
      outgoingUntil: lastTerm("ends_on"),
      note: handovers.note,
      acceptedAt: handovers.acceptedAt,
      accepted: handovers.accepted,
      version: handovers.version,
    })
    .from(handovers)
    .innerJoin(incoming, eq(incoming.id, handovers.incomingPersonId))
    .innerJoin(began, eq(began.id, handovers.appointmentId))
    .leftJoin(outgoing, eq(outgoing.id, handovers.outgoingPersonId))
    .where(eq(handovers.place, network))
    .orderBy(desc(began.startsOn), desc(handovers.createdAt))
    .limit(20);

export type HandoverRecord = Awaited<ReturnType<typeof selectHandovers>>[number];

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

/** A network's handover, the newest or the one asked for; `null` when there is no network that the actor reads. */
export function getHandover(actor: Actor, code: string, handoverId?: string, now = new Date()) {
  return asActor(actor, async (tx) => {
    const network = await findNetwork(tx, eq(places.code, code));
    if (!network || !canReadRecords(actor, network.path)) return null;
    const all = await selectHandovers(tx, network.path);
    const handover = handoverId ? all.find(({ id }) => id === handoverId) : all[0];
    if (handoverId && !handover) return null;
    const kept = handover?.acceptedAt ? handoverPackSchema.safeParse(handover.accepted).data : undefined;
    const pack: LivePack = kept
      ? { ...kept, officers: kept.officers.map((officer) => ({ ...officer, email: null, phone: null })) }
      : await assemblePack(tx, network, handover, now);
    return { network, handover, others: all.filter(({ id }) => id !== handover?.id), pack };
  });
}

/** A handover with its network, for whoever writes on it. */
export async function findHandover(tx: Transaction, handoverId: string) {
  const [row] = await tx
    .select({ place: handovers.place })
    .from(handovers)
    .where(eq(handovers.id, handoverId));
  const network = row ? await findNetwork(tx, eq(places.path, row.place)) : null;
  const handover = network && (await selectHandovers(tx, network.path)).find(({ id }) => id === handoverId);
  return network && handover ? { network, handover } : null;
}

/** The offices of the actor whose network waits for her to accept it. */
export async function selectAwaited(tx: Transaction, actor: Actor) {
  const coordinates = actor.offices.filter(({ role }) => role === "coordinator");
  if (coordinates.length === 0) return [];
  const waiting = await tx
    .select({ appointmentId: handovers.appointmentId })
    .from(handovers)
    .where(
      and(
        eq(handovers.incomingPersonId, actor.personId),
        isNull(handovers.acceptedAt),
        inArray(
          handovers.appointmentId,
          coordinates.map(({ id }) => id),
        ),
      ),
    );
  const ids = new Set(waiting.map(({ appointmentId }) => appointmentId));
  return coordinates.filter(({ id }) => ids.has(id));
}

export const listAwaited = (actor: Actor) => asActor(actor, (tx) => selectAwaited(tx, actor));
