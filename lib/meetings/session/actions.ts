"use server";

import { formAction } from "@/lib/forms/form-action";
import { closeSession, openSession, reopenSession } from "./commands";
import { sessionHref } from "./labels";
import { closeSessionSchema, openSessionSchema, reopenSessionSchema } from "./schema";

export const openSessionAction = formAction(
  "open-session",
  openSessionSchema,
  async (actor, input) => `${sessionHref(await openSession(actor, input))}?hecho=abierta`,
);

export const closeSessionAction = formAction("close-session", closeSessionSchema, async (actor, input) => {
  const { meetingId, quorate } = await closeSession(actor, input);
  return `${sessionHref(meetingId)}?hecho=${quorate ? "cerrada" : "cerrada-sin-quorum"}`;
});

export const reopenSessionAction = formAction(
  "reopen-session",
  reopenSessionSchema,
  async (actor, input) => `${sessionHref(await reopenSession(actor, input))}?hecho=reabierta`,
);
