import { asc, eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { visitTransfers } from "@/db/schema/visit-records";

const t = visitTransfers;

/** What was answered of a visit's checks, for whoever reads its detail. */
export const selectTransfers = (tx: Transaction, visitId: string) =>
  tx
    .select({ days: t.days, answer: t.answer, text: t.text, fileId: t.fileId, at: t.at })
    .from(t)
    .where(eq(t.visitId, visitId))
    .orderBy(asc(t.days));
