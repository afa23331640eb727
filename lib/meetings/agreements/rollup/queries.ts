import { sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { agreements } from "@/db/schema/agreements";
import { meetings } from "@/db/schema/meetings";
import { places } from "@/db/schema/places";
import { type Actor, scopesOf } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import { today } from "@/lib/dates/dates";
import { isInState, takenIn, wasTaken } from "../list/queries";
import type { AgreementScope, ListedState } from "../list/schema";
import type { NamedPlace } from "../queries";
import type { AgreementCounts } from "./rules";

const a = agreements;

type Row = AgreementCounts & {
  /** `null` of all of them together. */
  place: NamedPlace | null;
  /** Of those that are not settled, in days since they were taken. */
  medianAge: number | null;
};

/**
 * What was agreed in a year, place by place and all together, in the places that the actor reads whole: by UGEL, with the
 * region's own meetings apart; or, of one UGEL, its own and those of each of its networks that agreed something. One
 * statement.
 */
async function selectRollup(tx: Transaction, actor: Actor, { year, ugel, day }: Asked) {
  const count = (state: ListedState) => sql`(count(*) filter (where ${isInState(state, day)}))::int`;
  const read = sql`l.path <@ any(${`{${scopesOf(actor).read.join(",")}}`}::ltree[])`;
  const stands = ugel
    ? sql`l.kind in ('ugel', 'network') and exists (select from ${places} u where u.path @> l.path and u.kind = 'ugel' and u.code = ${ugel})`
    : sql`l.kind in ('region', 'ugel')`;
  const agreed = ugel
    ? sql`${a.place} = l.path`
    : sql`(${a.place} = l.path or (l.kind = 'ugel' and ${a.place} <@ l.path))`;
  const always = sql`l.kind = 'ugel'`;
  const rows = await tx.execute<Row>(sql`
    select case when grouping(l.path) = 1 then null else json_build_object('path', l.path::text, 'kind', min(l.kind::text),
        'code', min(l.code), 'name', min(l.name)) end as place,
      count(${a.id})::int as total, ${count("open")} as open, ${count("reported")} as reported,
      ${count("overdue")} as overdue, ${count("fulfilled")} as fulfilled, ${count("on_time")} as "onTime",
      ${count("unfulfilled")} as unfulfilled, ${count("void")} as void,
      coalesce(sum(${a.postponements}), 0)::int as postponements,
      (percentile_cont(0.5) within group (order by ${day}::date - ${a.adoptedOn})
        filter (where ${isInState("open", day)}))::float8 as "medianAge"
    from ${places} l
    left join (${agreements} left join ${meetings} on ${meetings.id} = ${a.meetingId})
      on ${agreed} and ${takenIn(year)} and ${wasTaken(day)}
    where ${read} and ${stands} and l.closed_on is null
    group by grouping sets ((l.path), ())
    having grouping(l.path) = 1 or count(${a.id}) > 0 or bool_or(${always})
    order by grouping(l.path), min(nlevel(l.path)) desc, min(l.code)`);
  return [...rows];
}

type Asked = { year: number; ugel?: string; day: string };

/** The years in which the actor reads that something was agreed. */
async function selectYears(tx: Transaction) {
  const rows = await tx.execute<{ year: number }>(
    sql`select distinct date_part('year', ${a.adoptedOn})::int as year from ${agreements} order by 1 desc limit 50`,
  );
  return rows.map(({ year }) => year);
}

const NOTHING: AgreementCounts = {
  ...{ total: 0, open: 0, reported: 0, overdue: 0, fulfilled: 0, onTime: 0 },
  ...{ unfulfilled: 0, void: 0, postponements: 0 },
};

/** The agreements of a year summed up; without rows for whoever reads no UGEL whole. */
export function getAgreementRollup(actor: Actor, { anio, ugel }: AgreementScope, now = new Date()) {
  const day = today(now);
  const year = anio ?? Number(day.slice(0, 4));
  return asActor(actor, async (tx) => {
    const found = await selectRollup(tx, actor, { year, ugel: ugel === "region" ? undefined : ugel, day });
    const years = await selectYears(tx);
    return {
      ...{ day, year, years: [...new Set([year, ...years])].sort((x, y) => y - x) },
      rows: found.flatMap(({ place, ...counts }) => (place ? [{ place, ...counts }] : [])),
      whole: found.find(({ place }) => place === null) ?? { ...NOTHING, place: null, medianAge: null },
    };
  });
}

export type RollupRow = Awaited<ReturnType<typeof getAgreementRollup>>["rows"][number];
