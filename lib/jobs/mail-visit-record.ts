import { eq } from "drizzle-orm";
import { ownerDatabase } from "@/db/client";
import { visits } from "@/db/schema/visits";
import { shortDay } from "@/lib/dates/dates";
import { env } from "@/lib/env";
import { visitRecordMessage } from "@/lib/mail/messages";
import { visitHref, visitTitle } from "@/lib/visits/labels";
import { findAddressee } from "./addressee";
import type { Handler } from "./handler";
import { tell } from "./tell";

/** Tells one of the two of a visit that what was noted waits for her, or that it was read. Nothing of what it says. */
export const mailVisitRecord: Handler<"mail.visit_record"> = async (
  { visitId, personId, news },
  progress,
  _lastTry,
  jobId,
) => {
  const db = ownerDatabase();
  await progress(0, 1);
  const [visit] = await db
    .select({ observedName: visits.observedName, conductedOn: visits.conductedOn })
    .from(visits)
    .where(eq(visits.id, visitId));
  const person = await findAddressee(personId);
  if (!visit?.conductedOn || !person)
    return "Quien esperaba la noticia ya no tiene cuenta: no se envió nada.";
  const title = `${visitTitle(visit)}, del ${shortDay(visit.conductedOn)}`;
  const link = new URL(visitHref(visitId), env().publicUrl).href;
  const told = await tell(
    { personId, email: person.email },
    visitRecordMessage({ name: person.name, visit: title, news, link }),
    { jobId, isInSummary: news === "received" },
  );
  await progress(1, 1);
  return told;
};
