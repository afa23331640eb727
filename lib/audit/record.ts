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

/** Writes what happened in the transaction that does it: no audit row, no change. */
export async function record(
  tx: Transaction,
  by: By,
  event: string,
  subject: Subject,
  details: Record<string, unknown> = {},
) {
  await tx.insert(auditLog).values({
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
}
