import type { VisitReminderKind } from "@/db/visit-values";
import { addDays, daysBetween } from "@/lib/dates/dates";
import { reminderOf } from "@/lib/meetings/agreements/reminders/rules";

/** What waits in a visit for one of those whom it names: never what was seen in it. */
export type Waiting = {
  visitId: string;
  place: string;
  kind: VisitReminderKind;
  /** The day of the visit, the one when it was received, when a commitment is due or when its check comes. */
  on: string;
  personId: string;
  name: string;
  email: string;
  part: "observer" | "observed" | "companion";
  observedName: string;
  visitOn: string;
  startsAt: string;
};

/** After how many days of being received a visit that was not acknowledged is said to wait. */
const ACKNOWLEDGE_AFTER = [10, 3];
/** Later than this it is not said any more: whoever did not answer by then will not for one more message. */
const ACKNOWLEDGE_UNTIL = 30;
const TRANSFER_FOR = 30;
const COMMITMENT_UNTIL = -28;

/**
 * The day on which somebody had to be told, as it is remembered; `null` when there is nothing to say on `day`. `on` is the
 * day of the visit, the one when it was received, when a commitment is due or when its check comes. The worker may have
 * been stopped that day: it is said later, until the next thing is.
 */
export function reminderDay(kind: VisitReminderKind, on: string, day: string): string | null {
  const since = daysBetween(on, day);
  switch (kind) {
    case "visit":
      return since === -1 || since === 0 ? on : null;
    case "acknowledge": {
      const after = since > ACKNOWLEDGE_UNTIL ? undefined : ACKNOWLEDGE_AFTER.find((days) => since >= days);
      return after === undefined ? null : addDays(on, after);
    }
    case "commitment": {
      const left = reminderOf(on, day);
      return left === null || left < COMMITMENT_UNTIL ? null : addDays(on, -left);
    }
    case "transfer_30":
    case "transfer_60":
      return since >= 0 && since < TRANSFER_FOR ? on : null;
  }
}
