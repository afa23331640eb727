import { z } from "zod";
import { day, line } from "@/lib/forms/fields";
import { clockTime, endsAfterStart, meetingSetting } from "../drafting/schema";
import { meetingVersionSchema } from "../schema";

export const moveMeetingSchema = z
  .object({
    ...meetingVersionSchema.shape,
    heldOn: day("el nuevo día"),
    startsAt: clockTime("la hora de inicio"),
    endsAt: clockTime("la hora de término"),
    ...meetingSetting,
    reason: line("por qué se cambia de día", 300),
  })
  .refine(endsAfterStart.test, endsAfterStart.error);
export type MoveMeeting = z.output<typeof moveMeetingSchema>;

export const suspendMeetingSchema = z.object({
  ...meetingVersionSchema.shape,
  reason: line("por qué se suspende", 300),
});
export type SuspendMeeting = z.output<typeof suspendMeetingSchema>;
