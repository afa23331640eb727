import type { ReactNode } from "react";
import { Icon } from "./icon";
import { type StatusKind, statusColor, statusIcon } from "./status";

type AlertProps = { kind: StatusKind; title?: string; children?: ReactNode };

const EDGE: Record<StatusKind, string> = {
  done: "border-success",
  due: "border-warning",
  late: "border-error",
  info: "border-info",
  later: "border-line",
};

/** What just happened, or what must be known before going on; an error is announced at once. */
export function Alert({ kind, title, children }: AlertProps) {
  return (
    <div
      role={kind === "late" ? "alert" : "status"}
      tabIndex={-1}
      className={`mb-5 flex max-w-140 gap-2.5 border-l-4 bg-base-200 px-4 py-3 print:hidden ${EDGE[kind]}`}
    >
      <Icon of={statusIcon[kind]} className={`mt-0.5 ${statusColor[kind]}`} />
      <div className="min-w-0 flex-1">
        {title && <p className="font-semibold">{title}</p>}
        {children}
      </div>
    </div>
  );
}
