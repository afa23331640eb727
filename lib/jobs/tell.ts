import { ownerDatabase } from "@/db/client";
import type { Message } from "@/lib/mail/messages";
import { sendMail } from "@/lib/mail/send";
import { asNotice, selectPreferences } from "@/lib/notices/queries";
import { quietUntil, USUAL } from "@/lib/notices/rules";
import { Postponed } from "./handler";

type To = { personId: string; email: string };

/**
 * Sends a notice to somebody as she prefers to be told: now, after her hours of silence, or not at all, because her
 * summary says it. The job names the message: sent again after a crash, it is known for the same one.
 */
export async function tell(to: To, message: Message, jobId?: string, now = new Date()): Promise<string> {
  const preferences = (await selectPreferences(ownerDatabase(), [to.personId]))[0] ?? USUAL;
  if (!preferences.immediate) return "Quien la esperaba prefiere leerla en su resumen: no se envió aparte.";
  const until = quietUntil(preferences, now);
  if (until) throw new Postponed(until);
  await sendMail(to.email, { ...asNotice(message, to.personId), id: jobId });
  return "Se envió el correo.";
}
