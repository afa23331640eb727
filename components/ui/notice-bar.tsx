import type { ReactNode } from "react";

/** What holds for the whole page right now, in one recessed line: quorum, where it is saved. */
export function NoticeBar({ children }: { children: ReactNode }) {
  return (
    <div
      role="status"
      className="mb-7 flex flex-wrap items-baseline gap-x-6 gap-y-1.5 rounded-field bg-base-200 px-4 py-3.5 sm:mb-9"
    >
      {children}
    </div>
  );
}
