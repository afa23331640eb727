"use server";

import { formAction } from "@/lib/forms/form-action";
import { calledHref } from "../called/labels";
import { moveMeeting, suspendMeeting } from "./commands";
import { moveMeetingSchema, suspendMeetingSchema } from "./schema";

export const moveMeetingAction = formAction(
  "move-meeting",
  moveMeetingSchema,
  async (actor, input) => `${calledHref(await moveMeeting(actor, input))}?hecho=movida`,
);

export const suspendMeetingAction = formAction(
  "suspend-meeting",
  suspendMeetingSchema,
  async (actor, input) => `${calledHref(await suspendMeeting(actor, input))}?hecho=suspendida`,
);
