import type { ReactNode } from "react";

/** Two figures a row on phones (one when they carry a bar), as many as there are on a desktop. */
export function StatRow({ children, single = false }: { children: ReactNode; single?: boolean }) {
  return (
    <div
      className={`grid gap-x-8 gap-y-7 pt-2 sm:auto-cols-fr sm:grid-flow-col sm:grid-cols-none ${single ? "grid-cols-1 sm:gap-x-16" : "grid-cols-2"}`}
    >
      {children}
    </div>
  );
}
