import { z } from "zod";
import { email, line, uuid, version } from "@/lib/forms/fields";

/** Somebody of the region, found by name. */
export const invitePersonToMeetingSchema = z.object({ meetingId: uuid(), personId: uuid() });
export type InvitePersonToMeeting = z.output<typeof invitePersonToMeetingSchema>;

/** Somebody without an account: written to where she says. */
export const inviteOutsiderSchema = z.object({
  meetingId: uuid(),
  name: line("los nombres y apellidos", 120),
  office: line("de qué institución viene", 160),
  email: email(),
});
export type InviteOutsider = z.output<typeof inviteOutsiderSchema>;

export const withdrawCalledSchema = z.object({
  participantId: uuid(),
  version: version(),
  reason: line("por qué se retira", 300),
});
export type WithdrawCalled = z.output<typeof withdrawCalledSchema>;

export const restoreCalledSchema = z.object({ participantId: uuid(), version: version() });
export type RestoreCalled = z.output<typeof restoreCalledSchema>;
