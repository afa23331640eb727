import { and, desc, eq, isNull, sql } from "drizzle-orm";
import { type AnyPgColumn, alias } from "drizzle-orm/pg-core";
import type { Transaction } from "@/db/client";
import { handovers } from "@/db/schema/handovers";
import { institutions } from "@/db/schema/institutions";
import { networkProfiles, networks } from "@/db/schema/networks";
import { installationRecords } from "@/db/schema/papers";
import { appointments, people } from "@/db/schema/people";
import { places } from "@/db/schema/places";
import { planProgress } from "@/db/schema/plan-progress";
import { planObservations } from "@/db/schema/plan-reviews";
import { planActivities } from "@/db/schema/plan-rows";
import { plans } from "@/db/schema/plans";
import type { InstallationState, PlaceKind } from "@/db/values";
import type { PlacePath } from "@/lib/access/place";
import { nextMeetingsOf, openAgreementsOf } from "@/lib/meetings/agreements/open/queries";
import { openRequestsOf, openVisitsOf } from "@/lib/visits/open/queries";
import type { OpenPlan } from "../rules";

type Installation = {
  state: InstallationState;
  heldOn: string;
  fileId: string | null;
  signedFileId: string | null;
};

/** The plans of a network that are not over, each with the activities in force that nobody finished. */
const openPlans = sql<OpenPlan[]>`coalesce((select json_agg(json_build_object('id', p.id, 'kind', p.kind,
    'schoolYear', p.school_year,
    'observations', (select count(*)::int from ${planObservations} o
      where o.plan_id = p.id and o.state in ('open', 'answered')),
    'activities', coalesce((select json_agg(json_build_object('id', a.id, 'title', a.title, 'months', a.months,
        'state', coalesce(g.state, 'planned'), 'nextOn', g.next_on, 'ragOverride', g.rag_override)
        order by a.position, a.id)
      from ${planActivities} a left join ${planProgress} g on g.activity_id = a.id
      where a.plan_id = p.id and a.withdrawn_at is null and p.state in ('approved', 'under_way')
        and coalesce(g.state, 'planned') not in ('done', 'cancelled')), '[]')) order by p.school_year)
  from ${plans} p where p.place = ${places.path} and p.state not in ('evaluated', 'closed')), '[]')`;

const networkRow = (day: string) => ({
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
  plans: openPlans,
  agreements: openAgreementsOf(places.path, day),
  meetings: nextMeetingsOf(places.path, day),
  visits: openVisitsOf(places.path),
  requests: openRequestsOf(places.path),
});

/** A network with what is kept of it and what is open in it on a day. */
export async function findNetwork(tx: Transaction, where: ReturnType<typeof eq>, day: string) {
  const [row] = await tx
    .select(networkRow(day))
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
export const selectHandovers = (tx: Transaction, network: PlacePath) =>
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
