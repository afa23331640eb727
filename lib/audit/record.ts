import type { Transaction } from "@/db/client";
import { auditLog } from "@/db/schema/audit";
import type { Actor } from "@/lib/access/actor";
import type { PlacePath } from "@/lib/access/place";

export type Subject = {
  kind: string;
  id: string;
  name?: string;
  /** Where it happened: who manages this place may read it. */
  place: PlacePath | null;
};

type By = Pick<Actor, "personId" | "name" | "requestId"> | null;

const auditRow = (by: By, event: string, subject: Subject, details: Record<string, unknown>) => ({
  personId: by?.personId ?? null,
  personName: by?.name ?? null,
  event,
  subjectKind: subject.kind,
  subjectId: subject.id,
  subjectName: subject.name ?? null,
  place: subject.place,
  details,
  requestId: by?.requestId ?? null,
});

/** Writes what happened in the transaction that does it: no audit row, no change. */
export async function record(
  tx: Transaction,
  by: By,
  event: string,
  subject: Subject,
  details: Record<string, unknown> = {},
) {
  await tx.insert(auditLog).values(auditRow(by, event, subject, details));
}

export type Happening = { event: string; subject: Subject; details?: Record<string, unknown> };

const AT_ONCE = 500;

/** The same for much that happens at once. */
export async function recordAll(tx: Transaction, by: By, happenings: Happening[]) {
  for (let i = 0; i < happenings.length; i += AT_ONCE) {
    const part = happenings.slice(i, i + AT_ONCE);
    await tx
      .insert(auditLog)
      .values(part.map(({ event, subject, details = {} }) => auditRow(by, event, subject, details)));
  }
}
