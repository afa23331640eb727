"use server";

import { formAction } from "@/lib/forms/form-action";
import { calledHref } from "../called/labels";
import { inviteOutsider, invitePersonToMeeting, restoreCalled, withdrawCalled } from "./commands";
import {
  inviteOutsiderSchema,
  invitePersonToMeetingSchema,
  restoreCalledSchema,
  withdrawCalledSchema,
} from "./schema";

export const invitePersonToMeetingAction = formAction(
  "invite-to-meeting",
  invitePersonToMeetingSchema,
  async (actor, input) => `${calledHref(await invitePersonToMeeting(actor, input))}?hecho=invitada`,
);

export const inviteOutsiderAction = formAction(
  "invite-outsider",
  inviteOutsiderSchema,
  async (actor, input) => `${calledHref(await inviteOutsider(actor, input))}?hecho=invitada`,
);

export const withdrawCalledAction = formAction(
  "withdraw-called",
  withdrawCalledSchema,
  async (actor, input) => `${calledHref(await withdrawCalled(actor, input))}?hecho=retirada`,
);

export const restoreCalledAction = formAction(
  "restore-called",
  restoreCalledSchema,
  async (actor, input) => `${calledHref(await restoreCalled(actor, input))}?hecho=repuesta`,
);
