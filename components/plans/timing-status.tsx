import { Status, type StatusKind } from "@/components/ui/status";
import { timingText } from "@/lib/plans/list/labels";
import type { Timing } from "@/lib/plans/list/rules";

const SOON = 14;

function kindOf({ kind, days }: Timing): StatusKind {
  if (kind === "on_time") return "done";
  if (kind === "pending") return days <= SOON ? "due" : "later";
  return "late";
}

/** How a plan stands against the date for sending it. */
export const TimingStatus = ({ timing }: { timing: Timing }) => (
  <Status kind={kindOf(timing)}>{timingText(timing)}</Status>
);
