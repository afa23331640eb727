"use server";

import { formAction } from "@/lib/forms/form-action";
import { meetingHref } from "../labels";
import { draftMeeting, editMeeting } from "./commands";
import { draftMeetingSchema, editMeetingSchema } from "./schema";

export const draftMeetingAction = formAction(
  "draft-meeting",
  draftMeetingSchema,
  async (actor, input) => `${meetingHref(await draftMeeting(actor, input))}?hecho=preparada`,
);

export const editMeetingAction = formAction(
  "edit-meeting",
  editMeetingSchema,
  async (actor, input) => `${meetingHref(await editMeeting(actor, input))}/datos?hecho=guardada`,
);
