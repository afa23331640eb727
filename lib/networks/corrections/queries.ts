import { and, desc, eq, ne, type SQL, sql } from "drizzle-orm";
import { type AnyPgColumn, alias } from "drizzle-orm/pg-core";
import type { Transaction } from "@/db/client";
import { institutionCorrections, institutions } from "@/db/schema/institutions";
import { people } from "@/db/schema/people";
import { places } from "@/db/schema/places";
import type { CorrectionState } from "@/db/values";
import { type Actor, placesWhere } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import { addDays, today } from "@/lib/dates/dates";
import { placeRow } from "../queries";
import type { CorrectionFilters } from "./schema";

export const PAGE_SIZE = 50;
/** How long the answer to a correction is told to whoever asked for it. */
const TOLD_DAYS = 14;

const asker = alias(people, "asker");
const decider = alias(people, "decider");
const called = ({ givenNames, familyNames }: Record<"givenNames" | "familyNames", AnyPgColumn>) =>
  sql<string | null>`${givenNames} || ' ' || ${familyNames}`;

const correctionRow = {
  id: institutionCorrections.id,
  place: institutionCorrections.place,
  before: institutionCorrections.before,
  after: institutionCorrections.after,
  note: institutionCorrections.note,
  state: institutionCorrections.state,
  createdAt: institutionCorrections.createdAt,
  requestedBy: institutionCorrections.requestedBy,
  asker: sql<string>`${called(asker)}`,
  decidedAt: institutionCorrections.decidedAt,
  decider: called(decider),
  decisionNote: institutionCorrections.decisionNote,
  version: institutionCorrections.version,
};

const selectCorrections = (tx: Transaction) =>
  tx
    .select({ ...correctionRow, siteCode: institutions.siteCode, name: institutions.name })
    .from(institutionCorrections)
    .innerJoin(institutions, eq(institutions.id, institutionCorrections.institutionId))
    .innerJoin(asker, eq(asker.id, institutionCorrections.requestedBy))
    .leftJoin(decider, eq(decider.id, institutionCorrections.decidedBy))
    .$dynamic();

/** What was asked of a school's data and what became of it, the newest first: as far as the actor may see. */
export const selectCorrectionsOf = (tx: Transaction, institutionId: string) =>
  selectCorrections(tx)
    .where(eq(institutionCorrections.institutionId, institutionId))
    .orderBy(desc(institutionCorrections.createdAt))
    .limit(50);

export type Correction = Awaited<ReturnType<typeof selectCorrectionsOf>>[number];

const SHOWN: Record<"pendientes" | "resueltas", SQL> = {
  pendientes: eq(institutionCorrections.state, "pending"),
  resueltas: ne(institutionCorrections.state, "pending"),
};

/** The corrections of a UGEL's schools, those that wait first; `null` when there is no such UGEL. */
export function listCorrections(actor: Actor, ugelCode: string, { estado, pagina }: CorrectionFilters) {
  return asActor(actor, async (tx) => {
    const [ugel] = await tx
      .select(placeRow)
      .from(places)
      .where(and(eq(places.kind, "ugel"), eq(places.code, ugelCode), sql`${places.closedOn} is null`));
    if (!ugel) return null;
    const where = and(sql`${institutionCorrections.place} <@ ${ugel.path}::ltree`, estado && SHOWN[estado]);
    const rows = await selectCorrections(tx)
      .where(where)
      .orderBy(
        sql`(${institutionCorrections.state} = 'pending') desc`,
        sql`coalesce(${institutionCorrections.decidedAt}, ${institutionCorrections.createdAt}) desc`,
      )
      .limit(PAGE_SIZE)
      .offset((pagina - 1) * PAGE_SIZE);
    return { ugel, rows, total: await tx.$count(institutionCorrections, where) };
  });
}

type Waiting = { ugel: string; total: number };
type Answered = { siteCode: string; name: string; state: CorrectionState };

/** What corrections ask of the actor: to decide, by UGEL, and to learn the answer to her own. */
export function correctionsForInbox(actor: Actor, now: Date) {
  const managed = sql`${`{${placesWhere(actor, "place.manage").join(",")}}`}::ltree[]`;
  const since = sql`${addDays(today(now), -TOLD_DAYS)}::date`;
  return {
    waiting: sql<
      Waiting[]
    >`coalesce((select json_agg(json_build_object('ugel', u.code, 'total', c.total) order by u.code)
      from (select subpath(place, 0, 2) as ugel, count(*) as total from ${institutionCorrections}
        where state = 'pending' and place <@ any(${managed}) group by 1) c
      join ${places} u on u.path = c.ugel), '[]')`,
    /** The newest answer of each school. */
    answered: sql<
      Answered[]
    >`coalesce((select json_agg(json_build_object('siteCode', a.site_code, 'name', a.name, 'state', a.state) order by a.site_code)
      from (select distinct on (i.id) i.site_code, i.name, c.state
        from ${institutionCorrections} c join ${institutions} i on i.id = c.institution_id
        where c.requested_by = ${actor.personId} and c.decided_by <> c.requested_by and c.decided_at >= ${since}
        order by i.id, c.decided_at desc) a), '[]')`,
  };
}

/** How many corrections wait below a place: for the query of its page. */
export const pendingBelow = (place: typeof places.path) =>
  sql<number>`(select count(*)::int from institution_corrections c where c.state = 'pending' and c.place <@ ${place})`;
