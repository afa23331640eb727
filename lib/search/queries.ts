import { type SQL, sql } from "drizzle-orm";
import { agreements } from "@/db/schema/agreements";
import { educationServices, institutions } from "@/db/schema/institutions";
import { meetings } from "@/db/schema/meetings";
import { districts } from "@/db/schema/networks";
import { appointments, people } from "@/db/schema/people";
import { places } from "@/db/schema/places";
import { plans } from "@/db/schema/plans";
import { visits } from "@/db/schema/visits";
import type { Actor } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import { today } from "@/lib/dates/dates";
import { wasTaken } from "@/lib/meetings/agreements/list/queries";
import { problemOf, type Query, readQuery } from "./rules";
import { type Found, type HitKind, type Hits, hitKinds } from "./schema";

/** How many of each kind are shown together, and on a page of one kind. */
const TOGETHER = 8;
export const HITS_PER_PAGE = 50;
/** From how alike on a name counts as meant, 0 to 1 (pg_trgm's word_similarity). */
const ALIKE = 0.55;

/** Where a kind is looked for, in SQL. */
type Source = {
  from: SQL;
  where?: SQL;
  /** What is searched. */
  text: SQL;
  /** What may be written with a mistake, where it is not the whole: likeness costs by the letter. */
  name?: SQL;
  /** What bears the code that was typed: it comes first. */
  coded?: SQL;
  /** In what order those stand that are as alike. */
  ties: SQL;
  data: SQL;
};

/** The places that the actor knows, read once for the whole statement: each kind but people stands at one, as `p`. */
const KNOWN_PLACES = sql`with p as materialized (select path, kind, code, name, closed_on,
    case kind when 'network' then 'REI ' || code || ' ' || name when 'ugel' then 'UGEL ' || code
      when 'school' then 'IE ' || name else name end as label
  from ${places})`;
const placeJson = sql`json_build_object('kind', p.kind, 'code', p.code, 'name', p.name)`;
const codedPlace = ({ networkCode }: Query) => (networkCode ? sql`p.code = ${networkCode}` : undefined);

const placeSource = (query: Query): Source => ({
  from: sql`p`,
  where: sql`p.kind in ('ugel', 'network') and p.closed_on is null`,
  text: sql`p.label`,
  coded: codedPlace(query),
  ties: sql`p.kind, p.code`,
  data: placeJson,
});

/** The place at a path: by its key, which a join would not use under row-level security. */
const placeAt = (path: SQL) => sql`(select ${placeJson} from ${places} p where p.path = ${path})`;

const schoolSource = ({ siteCode, modularCode }: Query): Source => ({
  from: sql`${institutions} i`,
  text: sql`'IE ' || i.name`,
  coded:
    siteCode || modularCode
      ? sql`(i.site_code = ${siteCode} or i.id in (select e.institution_id from ${educationServices} e
          where e.modular_code = ${modularCode}))`
      : undefined,
  ties: sql`i.name collate "es-x-icu", i.site_code`,
  data: sql`json_build_object('siteCode', i.site_code, 'name', i.name,
    'district', (select d.name from ${districts} d where d.district_code = i.district_code),
    'place', (select ${placeAt(sql`s.parent`)} from ${places} s where s.institution_id = i.id and s.closed_on is null limit 1))`,
});

const personSource = (_: Query, day: string): Source => ({
  from: sql`${people} q`,
  text: sql`q.given_names || ' ' || q.family_names`,
  ties: sql`q.family_names collate "es-x-icu", q.given_names collate "es-x-icu", q.id`,
  data: sql`json_build_object('givenNames', q.given_names, 'familyNames', q.family_names,
    'offices', coalesce((select json_agg(json_build_object('role', a.role, 'place', ${placeAt(sql`a.place`)}) order by a.place)
      from ${appointments} a where a.person_id = q.id and a.starts_on <= ${day}::date
        and coalesce(a.ends_on, 'infinity') >= ${day}::date), '[]'))`,
});

const planSource = (query: Query): Source => ({
  from: sql`${plans} x join p on p.path = x.place`,
  text: sql`case x.kind when 'pat_rei' then 'PAT-REI ' else 'Plan de trabajo ' end || x.school_year || ' ' || p.label`,
  name: sql`p.label`,
  coded: codedPlace(query),
  ties: sql`x.school_year desc, p.code`,
  data: sql`json_build_object('id', x.id, 'kind', x.kind, 'schoolYear', x.school_year, 'state', x.state, 'place', ${placeJson})`,
});

const meetingSource = (query: Query): Source => ({
  from: sql`${meetings} x join p on p.path = x.place`,
  text: sql`concat_ws(' ', x.title, p.label, 'Acta ' || lpad(x.number::text, 3, '0') || '-' || date_part('year', x.held_on),
    x.expediente)`,
  name: sql`x.title`,
  coded: codedPlace(query),
  ties: sql`x.held_on desc, x.id`,
  data: sql`json_build_object('id', x.id, 'title', x.title, 'heldOn', x.held_on, 'state', x.state, 'place', ${placeJson})`,
});

const agreementSource = (query: Query, day: string): Source => ({
  from: sql`${agreements} join p on p.path = agreements.place left join ${meetings} on meetings.id = agreements.meeting_id`,
  where: wasTaken(day),
  text: sql`agreements.text || ' ' || agreements.responsible || ' ' || p.label`,
  coded: codedPlace(query),
  ties: sql`agreements.adopted_on desc, agreements.number`,
  data: sql`json_build_object('id', agreements.id, 'text', agreements.text, 'responsible', agreements.responsible,
    'state', agreements.state, 'dueOn', agreements.due_on, 'place', ${placeJson},
    'settledOn', (agreements.settled_at at time zone 'America/Lima')::date)`,
});

/** Of a visit only its header: what was seen in it is for those who were there. One to a school is of its network too. */
const visitSource = ({ networkCode }: Query): Source => ({
  from: sql`${visits} x join p on p.path = x.place join ${people} o on o.id = x.observer_id`,
  text: sql`'Visita a ' || x.observed_name || ' ' || o.given_names || ' ' || o.family_names || ' ' || p.label`,
  name: sql`x.observed_name`,
  coded: networkCode
    ? sql`x.place <@ array(select n.path from p n where n.kind = 'network' and n.code = ${networkCode})`
    : undefined,
  ties: sql`coalesce(x.conducted_on, x.scheduled_on) desc, x.id`,
  data: sql`json_build_object('id', x.id, 'observedName', x.observed_name, 'state', x.state, 'place', ${placeJson},
    'observer', o.given_names || ' ' || o.family_names, 'day', coalesce(x.conducted_on, x.scheduled_on))`,
});

const SOURCES: Record<HitKind, (query: Query, day: string) => Source> = {
  place: placeSource,
  school: schoolSource,
  person: personSource,
  plan: planSource,
  meeting: meetingSource,
  agreement: agreementSource,
  visit: visitSource,
};

/** A word as an element of an array in PostgreSQL's text form, ready for `like`. */
const likeable = (word: string) =>
  word.replace(/[\\%_]/g, (c) => `\\${c}`).replace(/["\\]/g, (c) => `\\${c}`);

type How = "words" | "alike";
type Slice = { limit: number; offset: number };

/** Whether a text has every word, whatever their order, case and accents; or, when nothing has, is alike. */
function matching(text: SQL, { words }: Query, how: How) {
  const likeness = sql`word_similarity(plain(${words.join(" ")}), plain(${text}))`;
  const array = `{${words.map((word) => `"${likeable(word)}"`).join(",")}}`;
  const all = sql`array(select '%' || plain(w) || '%' from unnest(${array}::text[]) w)`;
  return {
    found: how === "words" ? sql`plain(${text}) like all (${all})` : sql`${likeness} >= ${ALIKE}`,
    likeness,
  };
}

function select(kind: HitKind, source: Source, query: Query, how: How, { limit, offset }: Slice): SQL {
  const text = (how === "alike" && source.name) || source.text;
  const { found, likeness } = matching(text, query, how);
  const first = source.coded ? sql`(${source.coded}) desc,` : sql``;
  return sql`(select ${kind}::text as kind, row_number() over (order by ${first} ${likeness} desc, ${source.ties})::int as rank,
      (count(*) over ())::int as total, ${source.data} as data
    from ${source.from}
    where ${source.where ?? sql`true`} and (${source.coded ?? sql`false`} or ${found})
    order by rank limit ${limit} offset ${offset})`;
}

type Row = { [K in HitKind]: { kind: K; rank: number; total: number; data: Hits[K] } }[HitKind];

/** Rows of every kind, each kind in its order. */
function gather(rows: Row[]): Found {
  const of = Map.groupBy(
    rows.toSorted((a, b) => a.rank - b.rank),
    ({ kind }) => kind,
  );
  const entries = hitKinds.map((kind) => {
    const hits = of.get(kind) ?? [];
    return [kind, { total: hits[0]?.total ?? 0, rows: hits.map(({ data }) => data) }];
  });
  return Object.fromEntries(entries) as Found;
}

type Options = { only?: HitKind; page?: number; most?: number };

/**
 * What the actor may read whose name or code is what was typed, or, when nothing is, nearly: the first of each kind, or a
 * page of one: past its end, only how many there are. One statement, and another for what is alike.
 */
export function search(
  actor: Actor,
  text: string,
  { only, page = 1, most = TOGETHER }: Options = {},
  now = new Date(),
): Promise<Found> {
  if (problemOf(text) !== null) return Promise.resolve(gather([]));
  const query = readQuery(text);
  const kinds = only ? [only] : hitKinds;
  const slice = only
    ? { limit: HITS_PER_PAGE, offset: (page - 1) * HITS_PER_PAGE }
    : { limit: most, offset: 0 };
  return asActor(actor, async (tx) => {
    const find = async (how: How, part: Slice) => {
      const selects = kinds.map((kind) => select(kind, SOURCES[kind](query, today(now)), query, how, part));
      return [...(await tx.execute<Row>(sql`${KNOWN_PLACES} ${sql.join(selects, sql` union all `)}`))];
    };
    const read = async (how: How) => {
      const rows = await find(how, slice);
      if (rows.length > 0) return gather(rows);
      // Past the end: nothing to show, and how many there are.
      const [first] = slice.offset > 0 ? await find(how, { limit: 1, offset: 0 }) : [];
      return first ? { ...gather([]), [first.kind]: { total: first.total, rows: [] } } : null;
    };
    return (await read("words")) ?? (await read("alike")) ?? gather([]);
  });
}
