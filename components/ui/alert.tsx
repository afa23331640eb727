import type { ReactNode } from "react";
import { Icon } from "./icon";
import { type StatusKind, statusColor, statusIcon } from "./status";

type AlertProps = {
  kind: StatusKind;
  /** Without it, the children are the warning. */
  title?: string;
  children?: ReactNode;
  /** What answers the reader is announced; what was on the page from the start is not: `none`. */
  announce?: "alert" | "status" | "none";
};

const THREAD: Record<StatusKind, string> = {
  done: "border-success",
  due: "border-warning",
  late: "border-error",
  info: "border-info",
  later: "border-line",
};

/** What just happened, or must be known before going on: a thread, an icon, and words that suffice alone. */
export function Alert({ kind, title, children, announce }: AlertProps) {
  const role = announce ?? (kind === "late" ? "alert" : "status");
  return (
    <div
      role={role === "none" ? undefined : role}
      tabIndex={-1}
      className={`mb-5 flex max-w-140 gap-2.5 border-l-4 py-0.5 pl-3.5 last:mb-0 ${THREAD[kind]}`}
    >
      <Icon of={statusIcon[kind]} className={`mt-0.5 ${statusColor[kind]}`} />
      <div className="min-w-0 flex-1">
        {title && <p className={`font-semibold ${statusColor[kind]}`}>{title}</p>}
        {children}
      </div>
    </div>
  );
}
