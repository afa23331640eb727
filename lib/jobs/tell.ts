import { ownerDatabase } from "@/db/client";
import type { Message } from "@/lib/mail/messages";
import { sendMail } from "@/lib/mail/send";
import { asNotice, selectPreferences } from "@/lib/notices/queries";
import { isTold, quietUntil, USUAL } from "@/lib/notices/rules";
import { Postponed } from "./handler";

type To = { personId: string; email: string };
type What = {
  /** Whether her summary tells it too: what calls, changes or cancels is told nowhere else. */
  isInSummary: boolean;
  jobId?: string;
};

/**
 * Sends a notice to somebody as she prefers to be told: now, after her hours of silence, or not at all, because her
 * summary says it. The job names the message: sent again after a crash, it is known for the same one.
 */
export async function tell(
  to: To,
  message: Message,
  { isInSummary, jobId }: What,
  now = new Date(),
): Promise<string> {
  const preferences = (await selectPreferences(ownerDatabase(), [to.personId]))[0] ?? USUAL;
  if (!isTold(preferences, isInSummary))
    return "Quien la esperaba prefiere leerla en su resumen, o no recibir correos: no se envió aparte.";
  const until = quietUntil(preferences, now);
  if (until) throw new Postponed(until);
  await sendMail(to.email, { ...asNotice(message, to.personId), id: jobId });
  return "Se envió el correo.";
}
