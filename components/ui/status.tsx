import { CalendarDays, Check, Clock3, type IconNode, Info, TriangleAlert } from "lucide";
import type { ReactNode } from "react";
import { Icon } from "./icon";

export type StatusKind = "done" | "due" | "late" | "info" | "later";

export const statusIcon: Record<StatusKind, IconNode> = {
  done: Check,
  due: Clock3,
  late: TriangleAlert,
  info: Info,
  later: CalendarDays,
};

export const statusColor: Record<StatusKind, string> = {
  done: "text-success",
  due: "text-warning",
  late: "text-error",
  info: "text-info",
  later: "text-muted",
};

/** An icon and a word; never a pill, never a colour alone. */
export function Status({ kind, children }: { kind: StatusKind; children: ReactNode }) {
  return (
    <span className={`inline-flex items-baseline gap-1.5 font-semibold ${statusColor[kind]}`}>
      <Icon of={statusIcon[kind]} className="relative top-[0.27em] -mt-2" />
      <span>{children}</span>
    </span>
  );
}
