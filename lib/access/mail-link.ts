import { and, asc, eq, inArray, isNull, sql } from "drizzle-orm";
import { ownerDatabase } from "@/db/client";
import { accessLinks } from "@/db/schema/access";
import { accounts, appointments, people, personContacts } from "@/db/schema/people";
import { places } from "@/db/schema/places";
import { today } from "@/lib/dates/dates";
import { env } from "@/lib/env";
import type { Handler } from "@/lib/jobs/handler";
import { invitationMessage, recoveryMessage } from "@/lib/mail/messages";
import { sendMail } from "@/lib/mail/send";
import { placeLabel } from "@/lib/networks/labels";
import { fullName } from "./find-actor";
import { hashToken, LINK_HOURS, linkPath, newToken } from "./links";
import type { PlacePath } from "./place";
import { roleLabel } from "./roles";

async function officeOf(personId: string): Promise<string | null> {
  const [row] = await ownerDatabase()
    .select({ role: appointments.role, kind: places.kind, code: places.code, name: places.name })
    .from(appointments)
    .innerJoin(places, eq(places.path, appointments.place))
    .where(
      and(
        eq(appointments.personId, personId),
        sql`coalesce(${appointments.endsOn}, 'infinity') >= ${today()}::date`,
      ),
    )
    .orderBy(asc(appointments.startsOn))
    .limit(1);
  return row ? `${roleLabel(row.role)}, ${placeLabel(row)}` : null;
}

/**
 * Makes the token of a link, stores its hash and mails it. The token exists only here and in the
 * message. Answers whether it was sent: a link that was used, or sent, or ended, is left as it is.
 */
export async function mailLink(linkId: string): Promise<boolean> {
  const db = ownerDatabase();
  const [link] = await db
    .select({
      kind: accessLinks.kind,
      personId: accessLinks.personId,
      email: personContacts.email,
      givenNames: people.givenNames,
      familyNames: people.familyNames,
    })
    .from(accessLinks)
    .innerJoin(people, eq(people.id, accessLinks.personId))
    .innerJoin(personContacts, eq(personContacts.personId, people.id))
    .where(
      and(
        eq(accessLinks.id, linkId),
        isNull(accessLinks.usedAt),
        isNull(accessLinks.revokedAt),
        isNull(accessLinks.sentAt),
      ),
    );
  if (!link) return false;
  const token = newToken();
  const hours = LINK_HOURS[link.kind];
  const now = new Date();
  await db
    .update(accessLinks)
    .set({ tokenHash: hashToken(token), expiresAt: new Date(now.getTime() + hours * 3_600_000) })
    .where(eq(accessLinks.id, linkId));
  const facts = {
    name: fullName(link),
    link: new URL(linkPath(link.kind, token), env().publicUrl).href,
    office: await officeOf(link.personId),
    hours,
  };
  await sendMail(link.email, link.kind === "invitation" ? invitationMessage(facts) : recoveryMessage(facts));
  await db.update(accessLinks).set({ sentAt: now }).where(eq(accessLinks.id, linkId));
  return true;
}

/** The invitations below a place that wait to be sent. */
function pendingBelow(place: PlacePath) {
  return ownerDatabase()
    .selectDistinct({ id: accessLinks.id })
    .from(accessLinks)
    .innerJoin(accounts, and(eq(accounts.personId, accessLinks.personId), eq(accounts.state, "invited")))
    .innerJoin(appointments, eq(appointments.personId, accessLinks.personId))
    .where(
      and(
        inArray(accessLinks.kind, ["invitation"]),
        isNull(accessLinks.sentAt),
        isNull(accessLinks.usedAt),
        isNull(accessLinks.revokedAt),
        sql`${appointments.place} <@ ${place}::ltree`,
        sql`coalesce(${appointments.endsOn}, 'infinity') >= ${today()}::date`,
      ),
    );
}

export const mailAccessLink: Handler<"mail.access_link"> = async ({ linkId }, progress) => {
  await progress(0, 1);
  const sent = await mailLink(linkId);
  await progress(1, 1);
  return sent ? "Se envió el correo." : "El enlace ya no hacía falta: no se envió nada.";
};

export const mailPendingInvitations: Handler<"mail.pending_invitations"> = async ({ place }, progress) => {
  const pending = await pendingBelow(place);
  let sent = 0;
  let done = 0;
  await progress(0, pending.length);
  for (const { id } of pending) {
    if (await mailLink(id)) sent++;
    await progress(++done, pending.length);
  }
  return sent === 1
    ? "Se envió una invitación."
    : `Se enviaron ${sent.toLocaleString("es-PE")} invitaciones.`;
};
