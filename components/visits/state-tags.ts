import { CalendarClock, CalendarX, CircleCheck, type LucideIcon } from "lucide-react";
import type { StatusKind } from "@/components/ui/status";
import type { VisitState } from "@/db/visit-values";

/** How each state of a visit is marked beside its name. */
export const VISIT_TAGS: Record<VisitState, { kind: StatusKind; icon: LucideIcon }> = {
  planned: { kind: "info", icon: CalendarClock },
  done: { kind: "done", icon: CircleCheck },
  cancelled: { kind: "late", icon: CalendarX },
};
