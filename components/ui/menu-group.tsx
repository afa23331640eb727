import type { ReactNode } from "react";

export function MenuGroup({ title, children }: { title?: string; children: ReactNode }) {
  return (
    <div className="border-b border-base-300 py-2 last:border-b-0">
      {title && <p className="px-2 pt-2 pb-1 text-sm font-semibold text-muted">{title}</p>}
      {children}
    </div>
  );
}
