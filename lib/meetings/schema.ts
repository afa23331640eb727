import { z } from "zod";
import { uuid, version } from "@/lib/forms/fields";

/** A meeting as somebody saw it: every step is refused over another's. */
export const meetingVersionSchema = z.object({ meetingId: uuid(), version: version() });
export type MeetingAsSeen = z.output<typeof meetingVersionSchema>;
