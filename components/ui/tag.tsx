import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import { type StatusKind, statusColor, statusIcon } from "./status";

/** The page's own state, once, over its title. */
export function Tag({ kind, icon, children }: { kind: StatusKind; icon?: LucideIcon; children: ReactNode }) {
  const Drawing = icon ?? statusIcon[kind];
  return (
    <span
      className={`inline-flex items-center gap-1.5 rounded-selector border-[1.5px] border-current px-1.5 text-sm font-semibold ${statusColor[kind]}`}
    >
      <Drawing size={16} strokeWidth={1.9} aria-hidden="true" className="flex-none" />
      <span className="py-px">{children}</span>
    </span>
  );
}
