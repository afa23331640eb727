import { CalendarClock, CalendarX, CircleCheck, type IconNode } from "lucide";
import type { StatusKind } from "@/components/ui/status";
import type { VisitState } from "@/db/visit-values";

/** How each state of a visit is marked beside its name. */
export const VISIT_TAGS: Record<VisitState, { kind: StatusKind; icon: IconNode }> = {
  planned: { kind: "info", icon: CalendarClock },
  done: { kind: "done", icon: CircleCheck },
  cancelled: { kind: "late", icon: CalendarX },
};
