import { and, asc, eq, inArray, isNull, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Transaction } from "@/db/client";
import { groupingMembers } from "@/db/schema/groupings";
import { institutions } from "@/db/schema/institutions";
import { places } from "@/db/schema/places";
import type { Actor } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import type { PlacePath } from "@/lib/access/place";
import { readSiteCodes } from "../rules";
import type { Candidates } from "./rules";

export const PAGE_SIZE = 100;

const placeRow = { path: places.path, kind: places.kind, code: places.code, name: places.name };
const takes = and(inArray(places.kind, ["ugel", "network"]), isNull(places.closedOn));

type Chosen = { places: PlacePath[]; schools?: string; startsOn: string };

/** What was chosen, as far as it exists, and what the grouping has from the day on. */
export async function selectCandidates(
  tx: Transaction,
  grouping: { id: string; place: PlacePath },
  chosen: Chosen,
): Promise<Candidates> {
  const { codes } = readSiteCodes(chosen.schools ?? "");
  const found =
    chosen.places.length > 0
      ? await tx
          .select(placeRow)
          .from(places)
          .where(and(takes, inArray(places.path, chosen.places)))
      : [];
  const schools =
    codes.length > 0
      ? await tx
          .select({ id: institutions.id, siteCode: institutions.siteCode, ugel: institutions.place })
          .from(institutions)
          .where(
            and(
              inArray(institutions.siteCode, codes),
              sql`${institutions.place} <@ subpath(${grouping.place}::ltree, 0, 1)`,
            ),
          )
      : [];
  const taken = await tx
    .select({ path: groupingMembers.memberPlace, id: groupingMembers.institutionId })
    .from(groupingMembers)
    .where(
      and(
        eq(groupingMembers.groupingId, grouping.id),
        sql`coalesce(${groupingMembers.endsOn}, 'infinity') >= ${chosen.startsOn}::date`,
      ),
    );
  return {
    keeper: grouping.place,
    places: found,
    schools,
    taken: new Set(taken.flatMap(({ path, id }) => path ?? id ?? [])),
  };
}

/** The UGEL and networks that a grouping of a place may take, in the order of their codes. */
export const listPlacesToAdd = (actor: Actor, keeper: PlacePath) =>
  asActor(actor, (tx) =>
    tx
      .select(placeRow)
      .from(places)
      .where(and(takes, sql`${places.path} <@ ${keeper}::ltree`))
      .orderBy(asc(places.code)),
  );

const ugel = alias(places, "ugel");

const memberRow = {
  id: groupingMembers.id,
  startsOn: groupingMembers.startsOn,
  endsOn: groupingMembers.endsOn,
  version: groupingMembers.version,
  path: groupingMembers.memberPlace,
  kind: places.kind,
  code: places.code,
  name: places.name,
  siteCode: institutions.siteCode,
  schoolName: institutions.name,
  ugelCode: ugel.code,
};

const selectMembersWhere = (tx: Transaction) =>
  tx
    .select(memberRow)
    .from(groupingMembers)
    .leftJoin(places, eq(places.path, groupingMembers.memberPlace))
    .leftJoin(institutions, eq(institutions.id, groupingMembers.institutionId))
    .leftJoin(
      ugel,
      and(
        eq(ugel.kind, "ugel"),
        sql`${ugel.path} = coalesce(${institutions.place}, case when nlevel(${places.path}) > 1 then subpath(${places.path}, 0, 2) end)`,
      ),
    )
    .$dynamic();

/** A page of a grouping's members: UGEL first, then networks, then schools by UGEL; those that left, last. */
export const selectMembers = (tx: Transaction, groupingId: string, page: number) =>
  selectMembersWhere(tx)
    .where(eq(groupingMembers.groupingId, groupingId))
    .orderBy(
      sql`${groupingMembers.endsOn} is not null`,
      sql`coalesce(nlevel(${groupingMembers.memberPlace}), 9)`,
      asc(ugel.code),
      sql`coalesce(${places.code}, ${institutions.siteCode})`,
    )
    .limit(PAGE_SIZE)
    .offset((page - 1) * PAGE_SIZE);

export type Member = Awaited<ReturnType<typeof selectMembers>>[number];

export function getMember(actor: Actor, groupingId: string, memberId: string) {
  return asActor(actor, async (tx) => {
    const [row] = await selectMembersWhere(tx).where(
      and(eq(groupingMembers.groupingId, groupingId), eq(groupingMembers.id, memberId)),
    );
    return row ?? null;
  });
}
