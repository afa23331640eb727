import { type SQL, sql } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";
import type { Transaction } from "@/db/client";
import { places } from "@/db/schema/places";
import type { PlaceKind } from "@/db/values";
import { type Actor, scopesOf } from "@/lib/access/actor";
import type { PlacePath } from "@/lib/access/place";
import { askedPlaces } from "./rules";

export type NamedPlace = { path: PlacePath; kind: PlaceKind; code: string; name: string };

/** What a page sums up, and the parts that it tells apart. */
export type VisitScope = {
  paths: PlacePath[];
  /** `null` of several places at once. */
  place: NamedPlace | null;
  /** From the region down to the place, without it. */
  line: NamedPlace[];
  /** The places right below it, or the several places, by code. */
  parts: NamedPlace[];
  /** The places that the reader reads whole. */
  tops: PlacePath[];
};

/** The places of a page; `null` when the one that was asked for is not the reader's to sum up. */
export async function selectVisitScope(
  tx: Transaction,
  actor: Actor,
  asked?: PlacePath,
): Promise<VisitScope | null> {
  const found = askedPlaces(scopesOf(actor).read, asked);
  if (!found) return null;
  const { paths, path, tops } = found;
  const rows = await tx.execute<NamedPlace & { isPart: boolean }>(sql`
    select l.path::text as path, l.kind, l.code, l.name,
      ${path ? sql`l.parent = ${path}::ltree` : sql`true`} as "isPart"
    from ${places} l
    where ${path ? sql`l.path @> ${path}::ltree or (l.parent = ${path}::ltree and ${STANDS})` : sql`l.path = any(${pathList(paths)}) and ${STANDS}`}
    order by nlevel(l.path), l.code
    limit 300`);
  const named = rows.map(({ isPart, ...place }) => ({ place, isPart }));
  const at = path ? named.find(({ place }) => place.path === path)?.place : null;
  if (at === undefined) return null;
  // A school that hangs from its UGEL is no part of it by itself: they are told together.
  const parts = named.flatMap(({ place, isPart }) =>
    isPart && !(at?.kind === "ugel" && place.kind === "school") ? [place] : [],
  );
  return {
    ...{ paths, tops, place: at, parts },
    line: path ? named.flatMap(({ place, isPart }) => (isPart || place === at ? [] : [place])) : [],
  };
}

const STANDS = sql`l.closed_on is null`;

export const pathList = (paths: PlacePath[]) => sql`${`{${paths.join(",")}}`}::ltree[]`;

/** In SQL: the part of a scope that a place belongs to; the scope itself when it belongs to none. */
export function partOf({ place, paths }: Pick<VisitScope, "place" | "paths">, of: SQL | AnyPgColumn): SQL {
  if (!place) return sql`(select t.t from unnest(${pathList(paths)}) as t(t) where ${of} <@ t.t limit 1)`;
  if (place.kind === "region") return sql`subpath(${of}, 0, 2)`;
  if (place.kind === "ugel")
    return sql`subpath(${of}, 0, case when ltree2text(subpath(${of}, 2, 1)) like 'n%' then 3 else 2 end)`;
  return sql`subpath(${of}, 0, least(nlevel(${of}), 4))`;
}

/**
 * In SQL: where each school that moved stood before, with where it stands now, of those that stand at a place. A school is
 * one through all its moves, though what was recorded stays where it happened.
 */
export const movedTo = (isThere: (path: SQL) => SQL) => sql`(
  select o.path as "left", l.path, l.parent
  from (select n.path, n.parent, n.institution_id from ${places} n
    where n.kind = 'school' and n.closed_on is null and ${isThere(sql`n.path`)} offset 0) l
  join ${places} o on o.institution_id = l.institution_id
  where o.kind = 'school' and o.closed_on is not null)`;
