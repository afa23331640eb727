import { and, asc, count, desc, eq, gte, inArray, isNull, lt, type SQL, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { auditLog } from "@/db/schema/audit";
import { places } from "@/db/schema/places";
import { type Actor, placesWhere } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import { addDays } from "@/lib/dates/dates";
import { aboutsOf, EVENT_GROUPS } from "./labels";
import type { AuditFilters } from "./schema";

export const PAGE_SIZE = 50;
export const MOST_EXPORTED = 20_000;
const MOST_PLACES = 300;

const lima = (day: string) => sql`(${day}::date)::timestamp at time zone 'America/Lima'`;
const likeable = (text: string) => text.replace(/[\p{Cc}\p{Cs}]/gu, " ").replace(/[\\%_]/g, (c) => `\\${c}`);
const has = (column: SQL, text: string) => sql`plain(${column}) like '%' || plain(${likeable(text)}) || '%'`;

/** At or below the places where the actor reads what happened. */
const readable = (actor: Actor, path: SQL) =>
  sql`${path} <@ any(${`{${placesWhere(actor, "audit.read").join(",")}}`}::ltree[])`;

function ofEvent(event: string) {
  if (event.includes(".")) return eq(auditLog.event, event);
  if (!EVENT_GROUPS[event]) return sql`false`;
  return inArray(sql`split_part(${auditLog.event}, '.', 1)`, aboutsOf(event));
}

function matching(actor: Actor, { q, persona, lugar, suceso, desde, hasta }: AuditFilters) {
  return and(
    readable(actor, sql`${auditLog.place}`),
    suceso ? ofEvent(suceso) : undefined,
    desde ? gte(auditLog.at, lima(desde)) : undefined,
    hasta ? lt(auditLog.at, lima(addDays(hasta, 1))) : undefined,
    lugar ? sql`${auditLog.place} <@ ${lugar}::ltree` : undefined,
    persona ? has(sql`coalesce(${auditLog.personName}, '')`, persona) : undefined,
    // Of the details their values, not the names that they are kept by.
    q
      ? has(
          sql`concat_ws(' ', ${auditLog.personName}, ${auditLog.subjectName},
            (select string_agg(v #>> '{}', ' ') from jsonb_path_query(${auditLog.details}, 'strict $.**') v
              where jsonb_typeof(v) in ('string', 'number')))`,
          q,
        )
      : undefined,
  );
}

const selectRows = (tx: Transaction, where: SQL | undefined) =>
  tx
    .select({
      id: auditLog.id,
      at: auditLog.at,
      personId: auditLog.personId,
      personName: auditLog.personName,
      event: auditLog.event,
      subjectKind: auditLog.subjectKind,
      subjectName: auditLog.subjectName,
      subjectId: auditLog.subjectId,
      details: auditLog.details,
      place: { kind: places.kind, code: places.code, name: places.name },
    })
    .from(auditLog)
    .leftJoin(places, eq(places.path, auditLog.place))
    .where(where)
    .orderBy(desc(auditLog.id));

/** The region, the UGEL and the networks that the record may be narrowed to. */
const selectPlaces = (tx: Transaction, actor: Actor) =>
  tx
    .select({ path: places.path, kind: places.kind, code: places.code, name: places.name })
    .from(places)
    .where(
      and(
        inArray(places.kind, ["region", "ugel", "network"]),
        isNull(places.closedOn),
        readable(actor, sql`${places.path}`),
      ),
    )
    .orderBy(asc(sql`nlevel(${places.path})`), asc(places.code))
    .limit(MOST_PLACES);

/** A page of what happened at or below the places whose record the actor reads, newest first. */
export function listAudit(actor: Actor, filters: AuditFilters) {
  return asActor(actor, async (tx) => {
    const where = matching(actor, filters);
    const rows = await selectRows(tx, where)
      .limit(PAGE_SIZE)
      .offset((filters.pagina - 1) * PAGE_SIZE);
    const [counted] = await tx.select({ total: count() }).from(auditLog).where(where);
    return { rows, total: counted?.total ?? 0, places: await selectPlaces(tx, actor) };
  });
}

export type AuditRow = Awaited<ReturnType<typeof listAudit>>["rows"][number];

/** The newest of what the filters let through, to take along. */
export const listAuditToExport = (actor: Actor, filters: AuditFilters) =>
  asActor(actor, (tx) => selectRows(tx, matching(actor, filters)).limit(MOST_EXPORTED));
