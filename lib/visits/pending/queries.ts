import { type SQL, sql } from "drizzle-orm";
import { calibrationCases, calibrations } from "@/db/schema/calibration";
import { people } from "@/db/schema/people";
import { places } from "@/db/schema/places";
import { visitForms, visitFormVersions, visitSettings } from "@/db/schema/visit-forms";
import {
  visitAcknowledgements,
  visitCommitments,
  visitRecords,
  visitSubmissions,
  visitTransfers,
} from "@/db/schema/visit-records";
import { visitRequests, visits } from "@/db/schema/visits";
import { type Actor, placesWhere } from "@/lib/access/actor";
import { addDays, today } from "@/lib/dates/dates";
import { USUAL_SETTINGS } from "../settings/rules";
import type { VisitBusiness } from "./rules";

const SHOWN = 8;
const WEEK = 7;
/** How long somebody is asked, here, to read a visit, and what stayed of it. */
const ASKED_DAYS = 60;
const CHECK_DAYS = 30;

const listed = (rows: SQL) => sql`coalesce((select json_agg(w) from (${rows} limit ${SHOWN}) w), '[]')`;

const observer = sql`(select x.given_names || ' ' || x.family_names from ${people} x where x.id = v.observer_id) as observer`;

function toMake({ personId }: Actor, day: string) {
  const mine = sql`from ${visits} v where v.observer_id = ${personId}::uuid and v.state = 'planned'
    and v.scheduled_on <= ${addDays(day, WEEK)}::date`;
  return sql`json_build_object('total', (select count(*)::int ${mine}), 'rows', ${listed(sql`
    select v.id, v.observed_name as "observedName", v.scheduled_on as "scheduledOn", v.starts_at as "startsAt",
      (select case l.kind when 'network' then 'REI ' || l.code else 'IE ' || l.name end
        from ${places} l where l.path = v.place) as place
    ${mine} order by v.scheduled_on, v.starts_at, v.id`)})`;
}

const toReceive = ({ personId }: Actor, day: string) =>
  listed(sql`select v.id, ${observer}, v.observed_name as "observedName", v.scheduled_on as "scheduledOn",
      v.starts_at as "startsAt", v.companion_id is not distinct from ${personId}::uuid as accompanies
    from ${visits} v where ${personId}::uuid in (v.observed_id, v.companion_id) and v.state = 'planned'
      and v.scheduled_on between ${day}::date and ${addDays(day, WEEK)}::date order by v.scheduled_on, v.starts_at, v.id`);

const toAcknowledge = ({ personId }: Actor, day: string) =>
  listed(sql`select v.id, ${observer}, v.conducted_on as "conductedOn"
    from ${visits} v join ${visitRecords} r on r.visit_id = v.id
    where v.observed_id = ${personId}::uuid and v.state = 'done' and v.conducted_on >= ${addDays(day, -ASKED_DAYS)}::date
      and not exists (select from ${visitAcknowledgements} a where a.visit_id = v.id) order by v.conducted_on, v.id`);

const toKeep = ({ personId }: Actor, day: string) =>
  listed(sql`select v.id, v.observed_name as "observedName", c.side as mine, count(*)::int as total, min(c.due_on) as "dueOn",
      v.conducted_on as "conductedOn"
    from ${visits} v join ${visitCommitments} c on c.visit_id = v.id
    where ${personId}::uuid in (v.observer_id, v.observed_id) and c.state = 'pending' and c.due_on <= ${addDays(day, WEEK)}::date
      and c.side = case ${personId}::uuid when v.observer_id then 'observer' else 'observed' end::commitment_side
    group by v.id, c.side order by min(c.due_on), v.id`);

/** In SQL: the days after which it is asked what stayed, as the region says. */
const checkDays = sql`jsonb_array_elements_text(coalesce((select s.content -> 'transferDays' from ${visitSettings} s
  where s.place = subpath(v.place, 0, 1)), '[30, 60]'::jsonb))`;

const toCheck = ({ personId }: Actor, day: string) =>
  listed(sql`select v.id, t.days::int as days, v.conducted_on + t.days::int as since, v.conducted_on as "conductedOn"
    from ${visits} v cross join lateral ${checkDays} t(days)
    where v.observed_id = ${personId}::uuid and v.state = 'done'
      and v.conducted_on + t.days::int between ${addDays(day, -CHECK_DAYS)}::date and ${day}::date
      and not exists (select from ${visitTransfers} x where x.visit_id = v.id and x.days = t.days::int)
    order by 3, v.id`);

const toSettle = ({ personId }: Actor) =>
  listed(sql`select distinct v.id, v.observed_name as "observedName" from ${visits} v
    join ${visitSubmissions} s on s.visit_id = v.id and s.state = 'conflict'
    where v.observer_id = ${personId}::uuid order by v.id`);

/** Those of the networks where she plans; of a whole UGEL, only those of its schools without network. */
const requests = (actor: Actor) => sql`(select count(*)::int from ${visitRequests} r
  where r.state = 'open' and exists (select from unnest(${`{${placesWhere(actor, "visit.plan").join(",")}}`}::ltree[]) p
    where r.place <@ p and nlevel(r.place) <= nlevel(p) + 1 and not (nlevel(p) = 2 and exists (
      select from ${places} l where l.path = r.place and l.kind = 'network'))))`;

/** How many scores the open cases of a form give, and how many its region compares. */
const asksToCalibrate = sql`(select coalesce(sum(cardinality(c.item_keys)), 0) from ${calibrationCases} c
    where c.form_id = f.id and c.published_at is not null and c.retired_at is null)
  >= greatest(1, coalesce((select (s.content -> 'calibration' ->> 'leastScores')::int from ${visitSettings} s
    where s.place = subpath(f.place, 0, 1)), ${USUAL_SETTINGS.calibration.leastScores}::int))`;

/** The forms of visits that she makes without company, when the last time that her scores were compared they were not enough. */
const toCalibrate = ({ personId }: Actor, day: string) =>
  listed(sql`select f.id as "formId", f.name as form, min(v.scheduled_on) as first
    from ${visits} v join ${visitFormVersions} n on n.id = v.form_version_id join ${visitForms} f on f.id = n.form_id
    where v.observer_id = ${personId}::uuid and v.state = 'planned' and v.scheduled_on >= ${day}::date
      and ${asksToCalibrate}
      and (select k.passed and k.expires_on >= ${day}::date from ${calibrations} k
        where k.form_id = f.id and k.person_id = ${personId}::uuid order by k.at desc, k.id desc limit 1) is not true
    group by f.id, f.name order by 3, f.id`);

/** In SQL: what the visits ask of the actor today. */
export function visitsForInbox(actor: Actor, now: Date) {
  const day = today(now);
  return sql<VisitBusiness>`json_build_object('toMake', ${toMake(actor, day)}, 'toReceive', ${toReceive(actor, day)},
    'toAcknowledge', ${toAcknowledge(actor, day)}, 'toKeep', ${toKeep(actor, day)}, 'toCheck', ${toCheck(actor, day)},
    'toSettle', ${toSettle(actor)}, 'requests', ${requests(actor)}, 'toCalibrate', ${toCalibrate(actor, day)})`;
}
