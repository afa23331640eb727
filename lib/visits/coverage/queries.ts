import { sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { places } from "@/db/schema/places";
import { monitoringRounds } from "@/db/schema/visit-forms";
import { visitRequests, visits } from "@/db/schema/visits";
import type { Actor } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import type { PlacePath } from "@/lib/access/place";
import { today } from "@/lib/dates/dates";
import { canPlanVisits } from "../policy";
import { movedTo, partOf, pathList, selectVisitScope, type VisitScope } from "../scope/queries";
import { selectLoads } from "./loads/queries";
import { type CoveredRound, focusOf } from "./rules";
import type { CoverageFilters } from "./schema";

export const UNVISITED_PER_PAGE = 20;

/** The rounds at the places of a scope and at those above and below: two of the same number of a year are one. */
async function selectYears(tx: Transaction, paths: PlacePath[]) {
  return tx.execute<CoveredRound & { year: number }>(sql`
    select m.year, m.number, min(m.starts_on)::text as "startsOn", max(m.ends_on)::text as "endsOn"
    from ${monitoringRounds} m
    where m.place @> any(${pathList(paths)}) or m.place <@ any(${pathList(paths)})
    group by m.year, m.number order by m.year desc, min(m.starts_on) limit 200`);
}

type Looked = { year: number; kind: CoverageFilters["tipo"]; rounds: CoveredRound[]; focus: number | null };

const ofKind = ({ kind }: Looked) => (kind ? sql`v.kind = ${kind}` : sql`true`);

/**
 * In SQL: the schools of a scope, each with the rounds of the year in which somebody was visited there, when last, and
 * whether this year, wherever it stood then. Put together and grouped: under row-level security a join by place reads
 * every row for every row.
 */
const coveredSchools = ({ paths }: VisitScope, looked: Looked) => sql`(
  with w as materialized ${movedTo((path) => sql`${path} <@ any(${pathList(paths)})`)}
  select x.path, max(x.code) as code, max(x.name) as name, max(x.conducted_on) as last_on,
    coalesce(bool_or(date_part('year', x.conducted_on) = ${looked.year}), false) as this_year,
    coalesce(array_agg(x.number) filter (where x.year = ${looked.year}), '{}') as rounds
  from (
    select s.path, s.code, s.name, null::date as conducted_on, null::smallint as year, null::smallint as number
    from ${places} s where s.kind = 'school' and s.closed_on is null and s.path <@ any(${pathList(paths)})
    union all
    select coalesce(w.path, v.place), null, null, v.conducted_on, m.year, m.number
    from ${visits} v left join ${monitoringRounds} m on m.id = v.round_id left join w on w."left"::text = v.place::text
    where v.state = 'done' and (v.place <@ any(${pathList(paths)}) or v.place = any(array(
        select "left" from w where not "left" <@ any(${pathList(paths)}))))
      and ${ofKind(looked)}) x
  group by x.path having max(x.code) is not null)`;

type Counts = {
  schools: number;
  /** Schools that nobody ever visited. */
  never: number;
  thisYear: number;
  /** In each round of the year, in their order. */
  inRounds: number[];
  /** Visits that were made and that are to be made in the round (in the year, without one), and to how many people. */
  done: number;
  planned: number;
  people: number;
  /** Requests that nobody answered yet. */
  waiting: number;
};

/** Whoever has no account is told apart by her school and her name, however it is written: the sums take her so too. */
export const WHO = sql`coalesce(v.observed_id::text, v.place::text || ' ' ||
  btrim(regexp_replace(plain(normalize(v.observed_name)), '[^[:alnum:]]+', ' ', 'g')))`;

const isLookedAt = ({ focus, year }: Looked) =>
  focus
    ? sql`m.year = ${year} and m.number = ${focus}`
    : sql`date_part('year', coalesce(v.conducted_on, v.scheduled_on)) = ${year}`;

/** What is counted of each part of a scope; the row without part is all of them. One statement. */
const countParts = (tx: Transaction, scope: VisitScope, looked: Looked) => {
  const inRounds = looked.rounds.map(
    ({ number }) => sql`count(*) filter (where ${sql.raw(String(number))} = any(s.rounds))`,
  );
  const here = sql`any(${pathList(scope.paths)})`;
  return tx.execute<{ part: PlacePath | null; counts: Partial<Counts> }>(sql`
    select s.part::text as part, json_build_object('schools', count(*), 'never', count(*) filter (where s.last_on is null),
      'thisYear', count(*) filter (where s.this_year),
      'inRounds', array[${inRounds.length > 0 ? sql.join(inRounds, sql`, `) : sql``}]::int[]) as counts
    from (select ${partOf(scope, sql`s.path`)} as part, s.* from ${coveredSchools(scope, looked)} s) s
    group by grouping sets ((s.part), ())
    union all
    select s.part::text, json_build_object('done', count(*) filter (where s.state = 'done'),
      'planned', count(*) filter (where s.state = 'planned'),
      'people', count(distinct s.who) filter (where s.state = 'done'))
    from (select ${partOf(scope, sql`v.place`)} as part, v.state, ${WHO} as who
      from ${visits} v left join ${monitoringRounds} m on m.id = v.round_id
      where v.place <@ ${here} and v.state <> 'cancelled' and ${ofKind(looked)} and ${isLookedAt(looked)}) s
    group by grouping sets ((s.part), ())
    union all
    select s.part::text, json_build_object('waiting', count(*))
    from (select ${partOf(scope, sql`q.place`)} as part from ${visitRequests} q
      where q.state = 'open' and q.place <@ ${here}) s
    group by grouping sets ((s.part), ())`);
};

export type UnvisitedSchool = {
  path: PlacePath;
  code: string;
  name: string;
  /** The code of its network, told apart only where there are several. */
  network: string | null;
  lastOn: string | null;
};

/** Schools that nobody visited in the round, or never, by code, with how many there are. */
async function selectUnvisited(
  tx: Transaction,
  scope: VisitScope,
  looked: Looked,
  { never, page }: { never: boolean; page: { size: number; number: number } | null },
) {
  const missing = never
    ? sql`s.last_on is null`
    : looked.focus
      ? sql`not ${looked.focus} = any(s.rounds)`
      : sql`not s.this_year`;
  return tx.execute<UnvisitedSchool>(sql`
    with n as materialized (select path::text as path, code from ${places} where kind = 'network')
    select s.path::text as path, s.code, s.name, n.code as network, s.last_on::text as "lastOn"
    from ${coveredSchools(scope, looked)} s left join n on n.path = subpath(s.path, 0, 3)::text
    where ${missing}
    order by s.code, s.path
    ${page ? sql`limit ${page.size} offset ${(page.number - 1) * page.size}` : sql`limit 5000`}`);
}

const NOTHING: Counts = {
  ...{ schools: 0, never: 0, thisYear: 0, inRounds: [] },
  ...{ done: 0, planned: 0, people: 0, waiting: 0 },
};

/** What is counted of each part, in their order, and of all of them; `isRest` is what a place has outside its parts. */
async function sumUp(tx: Transaction, scope: VisitScope, looked: Looked) {
  const counted = Map.groupBy(await countParts(tx, scope, looked), ({ part }) => part);
  const of = (part: PlacePath | null): Counts =>
    Object.assign({}, NOTHING, ...(counted.get(part) ?? []).map(({ counts }) => counts));
  const rows = scope.parts.map((place) => ({ place, isRest: false, ...of(place.path) }));
  const { place } = scope;
  if (place && counted.get(place.path)?.length)
    rows.push({ place, isRest: scope.parts.length > 0, ...of(place.path) });
  return { rows, whole: of(null) };
}

export type Coverage = NonNullable<Awaited<ReturnType<typeof getCoverage>>>;
export type CoverageRow = Coverage["rows"][number];

async function lookAt(tx: Transaction, actor: Actor, filters: CoverageFilters, day: string) {
  const scope = await selectVisitScope(tx, actor, filters.lugar);
  if (!scope) return null;
  const all = await selectYears(tx, scope.paths);
  const year = filters.anio ?? Number(day.slice(0, 4));
  const rounds = all.filter((round) => round.year === year);
  const looked = { year, rounds, kind: filters.tipo, focus: focusOf(rounds, filters.momento, day) };
  const years = [...new Set([Number(day.slice(0, 4)), year, ...all.map((round) => round.year)])];
  return { scope, looked, years: years.sort((a, b) => b - a) };
}

/**
 * Who was visited at a place and who was not, part by part: what the plan of the visits says, never what was seen in them.
 * `null` when the place is not the reader's.
 */
export function getCoverage(actor: Actor, filters: CoverageFilters, now = new Date()) {
  const day = today(now);
  return asActor(actor, async (tx) => {
    const found = await lookAt(tx, actor, filters, day);
    if (!found) return null;
    const { scope, looked, years } = found;
    const sums = await sumUp(tx, scope, looked);
    const page = { size: UNVISITED_PER_PAGE, number: filters.pagina };
    const unvisited = await selectUnvisited(tx, scope, looked, { never: filters.lista === "nunca", page });
    const { place } = scope;
    const plansHere = place?.kind === "network" && canPlanVisits(actor, place.path);
    const loads = plansHere ? await selectLoads(tx, place.path, looked) : null;
    return { ...scope, ...looked, ...sums, day, years, unvisited: [...unvisited], loads };
  });
}

/** The same rows, and every school that is missing, to take along. */
export function getCoverageToExport(actor: Actor, filters: CoverageFilters, now = new Date()) {
  return asActor(actor, async (tx) => {
    const found = await lookAt(tx, actor, filters, today(now));
    if (!found) return null;
    const { scope, looked } = found;
    return { ...scope, ...looked, ...(await sumUp(tx, scope, looked)) };
  });
}

/** Every school that nobody visited in the round, or never, to take along. */
export function getUnvisitedToExport(actor: Actor, filters: CoverageFilters, now = new Date()) {
  return asActor(actor, async (tx) => {
    const found = await lookAt(tx, actor, filters, today(now));
    if (!found) return null;
    const { scope, looked } = found;
    const rows = await selectUnvisited(tx, scope, looked, { never: filters.lista === "nunca", page: null });
    return { ...looked, rows: [...rows] };
  });
}
