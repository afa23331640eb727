import { and, asc, eq, isNull, type SQL, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { groupingMembers, groupings } from "@/db/schema/groupings";
import { places } from "@/db/schema/places";
import type { GroupingKind } from "@/db/values";
import { type Actor, placesWhere } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import type { PlacePath } from "@/lib/access/place";
import { today } from "@/lib/dates/dates";
import { selectMembers } from "./members/queries";
import type { GroupingFilters } from "./schema";

const MOST = 200;

const ended = (day: string) => sql`coalesce(${groupings.endsOn}, 'infinity') < ${day}::date`;

const groupingRow = {
  id: groupings.id,
  place: groupings.place,
  kind: groupings.kind,
  name: groupings.name,
  description: groupings.description,
  document: groupings.document,
  startsOn: groupings.startsOn,
  endsOn: groupings.endsOn,
  version: groupings.version,
  keeperKind: places.kind,
  keeperCode: places.code,
  keeperName: places.name,
};

/** The groupings of the region that the filters let through, with how many belong to each today. */
export function listGroupings(actor: Actor, { tipo, estado }: GroupingFilters, now = new Date()) {
  const day = today(now);
  return asActor(actor, (tx) =>
    tx
      .select({
        ...groupingRow,
        members: sql<number>`(select count(*)::int from ${groupingMembers} m where m.grouping_id = ${groupings.id}
          and m.starts_on <= ${day}::date and coalesce(m.ends_on, 'infinity') >= ${day}::date)`,
      })
      .from(groupings)
      .innerJoin(places, eq(places.path, groupings.place))
      .where(
        and(
          tipo && eq(groupings.kind, tipo),
          estado === "terminadas" ? ended(day) : sql`not (${ended(day)})`,
        ),
      )
      .orderBy(sql`${groupings.name} collate "es-x-icu"`)
      .limit(MOST),
  );
}

/** A grouping with a page of its members and how many there are in all; `null` when there is none. */
export function getGrouping(actor: Actor, groupingId: string, page = 1) {
  return asActor(actor, async (tx) => {
    const [grouping] = await tx
      .select(groupingRow)
      .from(groupings)
      .innerJoin(places, eq(places.path, groupings.place))
      .where(eq(groupings.id, groupingId));
    if (!grouping) return null;
    return {
      grouping,
      members: await selectMembers(tx, grouping.id, page),
      total: await tx.$count(groupingMembers, eq(groupingMembers.groupingId, grouping.id)),
    };
  });
}

/** Where the actor may keep a grouping: the region or UGEL that she manages. */
export const listKeepers = (actor: Actor) =>
  asActor(actor, (tx) =>
    tx
      .select({ path: places.path, kind: places.kind, code: places.code, name: places.name })
      .from(places)
      .where(
        and(
          isNull(places.closedOn),
          sql`${places.kind} in ('region', 'ugel')`,
          sql`${places.path} <@ any(${`{${placesWhere(actor, "place.manage").join(",")}}`}::ltree[])`,
        ),
      )
      .orderBy(sql`nlevel(${places.path})`, asc(places.code)),
  );

export type GroupingLink = { id: string; kind: GroupingKind; name: string };

/**
 * The groupings in force that a place keeps or belongs to, itself or by what it is part of; with an
 * institution, also those that it belongs to by itself. A piece of the query of a page.
 */
export const groupingsAt = (place: SQL | PlacePath | typeof places.path, day: string, institution?: SQL) =>
  sql<
    GroupingLink[]
  >`coalesce((select json_agg(json_build_object('id', g.id, 'kind', g.kind, 'name', g.name) order by g.name)
    from groupings g where coalesce(g.ends_on, 'infinity') >= ${day}::date and (g.place = (${place})::ltree or exists (
      select 1 from grouping_members m where m.grouping_id = g.id and m.starts_on <= ${day}::date
        and coalesce(m.ends_on, 'infinity') >= ${day}::date
        and (m.member_place @> (${place})::ltree ${institution ? sql`or m.institution_id = ${institution}` : sql``})))), '[]')`;

/** The same for one place, inside a transaction that is already open. */
export async function selectGroupingsOf(
  tx: Transaction,
  place: PlacePath,
  now: Date,
): Promise<GroupingLink[]> {
  const [row] = await tx.execute<{ list: GroupingLink[] }>(
    sql`select ${groupingsAt(place, today(now))} as list`,
  );
  return row?.list ?? [];
}

/** The groupings in force that a network belongs to, by itself or by its UGEL. */
export const listGroupingsOf = (actor: Actor, place: PlacePath, now = new Date()) =>
  asActor(actor, (tx) => selectGroupingsOf(tx, place, now));
