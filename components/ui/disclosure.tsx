import { ChevronRight } from "lucide";
import type { ReactNode } from "react";
import { Icon } from "./icon";

type DisclosureProps = {
  summary: ReactNode;
  children: ReactNode;
  open?: boolean;
  id?: string;
  onPaper?: boolean;
};

/** What most people do not need, one tap away; on paper only if it is open, or `onPaper`. */
export function Disclosure({ summary, children, open, id, onPaper }: DisclosureProps) {
  return (
    <details id={id} open={open} className={`group mt-3 first:mt-0 ${onPaper ? "on-paper" : ""}`}>
      <summary className="-ml-2 inline-flex min-h-11 list-none items-center gap-1 rounded-field px-1 text-primary [&::-webkit-details-marker]:hidden">
        <Icon of={ChevronRight} className="group-open:rotate-90" />
        <span className="underline decoration-1 underline-offset-[0.22em]">{summary}</span>
      </summary>
      <div className="pt-1 pb-3">{children}</div>
    </details>
  );
}
