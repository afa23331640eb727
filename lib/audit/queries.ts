import { and, count, desc, eq, gte, lt, sql } from "drizzle-orm";
import { auditLog } from "@/db/schema/audit";
import type { Actor } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import { addDays } from "@/lib/dates/dates";
import type { AuditFilters } from "./schema";

export const PAGE_SIZE = 50;

const lima = (day: string) => sql`(${day}::date)::timestamp at time zone 'America/Lima'`;
const likeable = (word: string) => word.replace(/[\\%_]/g, (c) => `\\${c}`);

/** What happened at or below the places that the actor manages, newest first. */
export function listAudit(actor: Actor, filters: AuditFilters) {
  return asActor(actor, async (tx) => {
    const where = and(
      filters.suceso ? eq(auditLog.event, filters.suceso) : undefined,
      filters.desde ? gte(auditLog.at, lima(filters.desde)) : undefined,
      filters.hasta ? lt(auditLog.at, lima(addDays(filters.hasta, 1))) : undefined,
      filters.q
        ? sql`plain(coalesce(${auditLog.personName}, '') || ' ' || coalesce(${auditLog.subjectName}, '')) like '%' || plain(${likeable(filters.q)}) || '%'`
        : undefined,
    );
    const rows = await tx
      .select({
        id: auditLog.id,
        at: auditLog.at,
        personName: auditLog.personName,
        event: auditLog.event,
        subjectName: auditLog.subjectName,
        subjectId: auditLog.subjectId,
        details: auditLog.details,
      })
      .from(auditLog)
      .where(where)
      .orderBy(desc(auditLog.id))
      .limit(PAGE_SIZE)
      .offset((filters.pagina - 1) * PAGE_SIZE);
    const [counted] = await tx.select({ total: count() }).from(auditLog).where(where);
    return { rows, total: counted?.total ?? 0 };
  });
}

export type AuditRow = Awaited<ReturnType<typeof listAudit>>["rows"][number];
