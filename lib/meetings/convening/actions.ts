"use server";

import { formAction } from "@/lib/forms/form-action";
import { calledHref } from "../called/labels";
import { meetingVersionSchema } from "../schema";
import { conveneMeeting } from "./commands";

export const conveneMeetingAction = formAction(
  "convene-meeting",
  meetingVersionSchema,
  async (actor, input) => `${calledHref(await conveneMeeting(actor, input))}?hecho=convocada`,
);
