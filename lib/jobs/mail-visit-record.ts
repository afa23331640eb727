import { eq } from "drizzle-orm";
import { ownerDatabase } from "@/db/client";
import { visits } from "@/db/schema/visits";
import { shortDay } from "@/lib/dates/dates";
import { env } from "@/lib/env";
import { visitRecordMessage } from "@/lib/mail/messages";
import { sendMail } from "@/lib/mail/send";
import { visitHref, visitTitle } from "@/lib/visits/labels";
import { findAddressee } from "./addressee";
import type { Handler } from "./handler";

/** Tells one of the two of a visit that what was noted waits for her, or that it was read. Nothing of what it says. */
export const mailVisitRecord: Handler<"mail.visit_record"> = async (
  { visitId, personId, news },
  progress,
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
  await sendMail(person.email, visitRecordMessage({ name: person.name, visit: title, news, link }));
  await progress(1, 1);
  return "Se envió el correo.";
};
