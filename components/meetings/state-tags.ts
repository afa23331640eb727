import { CalendarCheck, CalendarX, FileCheck, FilePen, type IconNode, Pencil, Radio } from "lucide";
import type { StatusKind } from "@/components/ui/status";
import type { MeetingState } from "@/db/values";

/** How each state of a meeting is marked beside its name. */
export const MEETING_TAGS: Record<MeetingState, { kind: StatusKind; icon: IconNode }> = {
  preparing: { kind: "due", icon: Pencil },
  convened: { kind: "info", icon: CalendarCheck },
  in_session: { kind: "info", icon: Radio },
  drafted: { kind: "due", icon: FilePen },
  approved: { kind: "done", icon: FileCheck },
  suspended: { kind: "late", icon: CalendarX },
};
