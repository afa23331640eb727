import type { IconNode } from "lucide";
import type { ReactNode } from "react";
import { Icon } from "./icon";
import { type StatusKind, statusColor, statusIcon } from "./status";

/** The page's own state, once, over its title. */
export function Tag({ kind, icon, children }: { kind: StatusKind; icon?: IconNode; children: ReactNode }) {
  return (
    <span
      className={`inline-flex items-center gap-1.5 rounded-selector border-[1.5px] border-current px-1.5 text-sm font-semibold ${statusColor[kind]}`}
    >
      <Icon of={icon ?? statusIcon[kind]} size={16} />
      <span className="py-px">{children}</span>
    </span>
  );
}
