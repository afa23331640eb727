import type { ReactNode } from "react";

/** What is not there, what comes next, and a link to it. */
export function EmptyState({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="max-w-140 rounded-box bg-base-200 px-4 py-4">
      <h3>{title}</h3>
      {children && <div className="mt-1">{children}</div>}
    </div>
  );
}
