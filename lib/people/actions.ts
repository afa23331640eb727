"use server";

import { formAction } from "@/lib/forms/form-action";
import { closeAccount, endPersonSession, reopenAccount } from "./account/commands";
import {
  appointPerson,
  correctPerson,
  endAppointment,
  invitePerson,
  sendInvitation,
  sendPendingInvitations,
} from "./commands";
import {
  appointPersonSchema,
  closeAccountSchema,
  correctPersonSchema,
  endAppointmentSchema,
  endPersonSessionSchema,
  invitePersonSchema,
  pendingInvitationsSchema,
  personSchema,
} from "./schema";

const page = (personId: string, done: string) => `/administracion/usuarios/${personId}?hecho=${done}`;

export const invitePersonAction = formAction("invite-person", invitePersonSchema, async (actor, input) =>
  page(await invitePerson(actor, input), input.sendNow ? "invitada" : "registrada"),
);

export const appointPersonAction = formAction("appoint-person", appointPersonSchema, async (actor, input) => {
  await appointPerson(actor, input);
  return page(input.personId, "designada");
});

export const endAppointmentAction = formAction(
  "end-appointment",
  endAppointmentSchema,
  async (actor, input) => page(await endAppointment(actor, input), "terminada"),
);

export const correctPersonAction = formAction("correct-person", correctPersonSchema, async (actor, input) => {
  await correctPerson(actor, input);
  return page(input.personId, "corregida");
});

export const closeAccountAction = formAction("close-account", closeAccountSchema, async (actor, input) => {
  await closeAccount(actor, input);
  return page(input.personId, "cerrada");
});

export const reopenAccountAction = formAction("reopen-account", personSchema, async (actor, { personId }) => {
  await reopenAccount(actor, personId);
  return page(personId, "reabierta");
});

export const sendInvitationAction = formAction(
  "send-invitation",
  personSchema,
  async (actor, { personId }) => {
    await sendInvitation(actor, personId);
    return page(personId, "invitada");
  },
);

export const sendPendingInvitationsAction = formAction(
  "send-pending-invitations",
  pendingInvitationsSchema,
  async (actor, { place }) => `/tareas/${await sendPendingInvitations(actor, place)}`,
);

export const endPersonSessionAction = formAction(
  "end-person-session",
  endPersonSessionSchema,
  async (actor, input) => {
    await endPersonSession(actor, input.personId, input.sessionId);
    return page(input.personId, "sesion");
  },
);
