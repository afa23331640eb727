import { and, asc, inArray, isNull, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { appointments, people } from "@/db/schema/people";
import { places } from "@/db/schema/places";
import { monitoringRounds, visitSettings } from "@/db/schema/visit-forms";
import { visitRequests } from "@/db/schema/visits";
import type { PlaceKind } from "@/db/values";
import type { VisitSettings } from "@/db/visit-values";
import { type Actor, placesWhere } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import { lineOf, type PlacePath, regionOf } from "@/lib/access/place";
import { today } from "@/lib/dates/dates";
import { paths, type ScopeRound } from "../../around/queries";
import { selectObservers } from "../../capacity/queries";
import { selectUsableForms } from "../../forms/queries";
import { selectVisit } from "../../queries";
import { roundOn } from "../../rules";
import { selectVisitSettings } from "../../settings/queries";
import { USUAL_SETTINGS } from "../../settings/rules";
import { capacityPlace, type ObservablePerson } from "../rules";

type Place = { path: PlacePath; kind: PlaceKind; code: string; name: string };

const MOST_NETWORKS = 400;
const MOST_SCHOOLS = 100;

/** The networks where the actor plans visits, and the schools of one of them. Two statements. */
export function listPlacesToPlan(actor: Actor, asked: PlacePath | null) {
  const around = paths(placesWhere(actor, "visit.plan"));
  const within = and(sql`${places.path} <@ any(${around})`, isNull(places.closedOn));
  const row = { path: places.path, kind: places.kind, code: places.code, name: places.name };
  return asActor(actor, async (tx) => {
    const networks = await tx
      .select(row)
      .from(places)
      .where(and(within, inArray(places.kind, ["ugel", "network"])))
      .orderBy(asc(places.path), asc(places.code))
      .limit(MOST_NETWORKS);
    const only = networks.filter(({ kind }) => kind === "network");
    const at = asked ?? (only.length === 1 ? (only[0]?.path ?? null) : null);
    const schools =
      at === null
        ? []
        : await tx
            .select(row)
            .from(places)
            .where(and(within, sql`${places.parent} = ${at}::ltree`, sql`${places.kind} = 'school'`))
            .orderBy(asc(places.code))
            .limit(MOST_SCHOOLS);
    return { networks, at: networks.find(({ path }) => path === at) ?? null, schools };
  });
}

type Start = Place & {
  institutionId: string | null;
  /** From the region down to the place itself. */
  line: Place[];
  people: ObservablePerson[];
  request: { id: string; topic: string; by: string; personId: string } | null;
  rounds: ScopeRound[];
  settings: VisitSettings | null;
};

/** A school or a network, who may be observed there, the request that asks for it, and how its region visits. */
async function selectStart(tx: Transaction, path: PlacePath, requestId: string | null, day: string) {
  const nearest = sql`order by nlevel(a.place) desc, a.role`;
  const line = `{${lineOf(path).join(",")}}`;
  const [start] = await tx.execute<Start>(sql`select p.path::text as path, p.kind, p.code, p.name,
      p.institution_id as "institutionId",
      (select json_agg(json_build_object('path', w.path::text, 'kind', w.kind, 'code', w.code, 'name', w.name)
        order by nlevel(w.path)) from ${places} w where w.path = any(${line}::ltree[])) as line,
      (select coalesce(json_agg(h.row order by h.names), '[]') from (
        select x.family_names || ' ' || x.given_names as names, json_build_object('personId', x.id,
          'name', x.given_names || ' ' || x.family_names, 'role', (array_agg(a.role ${nearest}))[1],
          'place', (array_agg(json_build_object('kind', w.kind, 'code', w.code, 'name', w.name) ${nearest}))[1]) as row
        from ${appointments} a join ${people} x on x.id = a.person_id join ${places} w on w.path = a.place
        where (a.place = p.path or (p.kind = 'school' and a.institution_id = p.institution_id))
          and a.starts_on <= ${day}::date and coalesce(a.ends_on, 'infinity') >= ${day}::date
        group by x.id) h) as people,
      (select json_build_object('id', r.id, 'topic', r.topic, 'personId', r.requested_by,
          'by', x.given_names || ' ' || x.family_names)
        from ${visitRequests} r join ${people} x on x.id = r.requested_by
        where r.id = ${requestId}::uuid and r.place = p.path and r.state = 'open') as request,
      (select coalesce(json_agg(json_build_object('id', m.id, 'place', m.place::text, 'number', m.number, 'name', m.name,
          'startsOn', m.starts_on, 'endsOn', m.ends_on) order by m.starts_on), '[]')
        from ${monitoringRounds} m where m.place @> p.path and m.ends_on >= ${day}::date) as rounds,
      (select s.content from ${visitSettings} s where s.place = ${regionOf(path)}::ltree) as settings
    from ${places} p where p.path = ${path}::ltree and p.closed_on is null and p.kind in ('network', 'school')`);
  return start ?? null;
}

/** What a visit is planned with at a place; `null` when there is none for the actor. Three statements. */
export function getPlanStart(actor: Actor, path: PlacePath, requestId: string | null, now = new Date()) {
  const day = today(now);
  return asActor(actor, async (tx) => {
    const start = await selectStart(tx, path, requestId, day);
    if (!start) return null;
    const settings = start.settings ?? USUAL_SETTINGS;
    const round = roundOn(start.rounds, path, day) ?? start.rounds[0] ?? null;
    const observers = await selectObservers(tx, {
      ...{ networks: [capacityPlace(path)], round: round?.number ?? null, day, withAbove: true },
      year: Number((round?.startsOn ?? day).slice(0, 4)),
    });
    return {
      ...{ ...start, settings, round },
      forms: await selectUsableForms(tx, path),
      observers: observers.filter(
        ({ institutions }) =>
          settings.ownSchool || !start.institutionId || !institutions.includes(start.institutionId),
      ),
    };
  });
}

/** A visit with those who may observe in its network; `null` when there is none for the actor. */
export function getVisitToChange(actor: Actor, visitId: string, now = new Date()) {
  return asActor(actor, async (tx) => {
    const visit = await selectVisit(tx, visitId);
    if (!visit) return null;
    const observers = await selectObservers(tx, {
      ...{ networks: [capacityPlace(visit.place.path)], day: today(now), withAbove: true },
      ...{ year: Number(visit.scheduledOn.slice(0, 4)), round: visit.round?.number ?? null },
    });
    return { visit, observers, settings: await selectVisitSettings(tx, visit.place.path) };
  });
}
