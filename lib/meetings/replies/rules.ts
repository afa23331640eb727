import type { MeetingState } from "@/db/values";
import { addDays } from "@/lib/dates/dates";

/** Whether somebody called may still say if she comes: until the session opens. */
export const mayReply = (state: MeetingState) => state === "convened";

/** How long after its day the link of a mail still opens. */
const DAYS_AFTER = 30;

export const isLinkSpent = (heldOn: string, today: string) => today > addDays(heldOn, DAYS_AFTER);
