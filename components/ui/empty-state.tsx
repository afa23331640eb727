import type { ReactNode } from "react";

type EmptyStateProps = { title: string; children?: ReactNode; action?: ReactNode };

/** What is not there, what comes next, and a link to it. */
export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <div className="max-w-140 rounded-field bg-base-200 px-4 py-4 sm:px-5">
      <h3>{title}</h3>
      {children && <div className="mt-0.5">{children}</div>}
      {action && <div className="mt-2.5">{action}</div>}
    </div>
  );
}
