import {
  BookOpenCheck,
  CircleCheckBig,
  Hourglass,
  type IconNode,
  MessageSquareWarning,
  PencilLine,
  Play,
  Send,
} from "lucide";
import type { StatusKind } from "@/components/ui/status";
import type { PlanState } from "@/db/values";

/** How the state of a plan is shown: over its page, and in one word in lists. */
export const STATE_TAGS: Record<PlanState, { kind: StatusKind; icon: IconNode }> = {
  draft: { kind: "later", icon: PencilLine },
  submitted: { kind: "info", icon: Send },
  observed: { kind: "due", icon: MessageSquareWarning },
  resubmitted: { kind: "info", icon: Hourglass },
  approved: { kind: "done", icon: CircleCheckBig },
  under_way: { kind: "done", icon: Play },
  evaluated: { kind: "later", icon: BookOpenCheck },
  closed: { kind: "later", icon: CircleCheckBig },
};
