"use client";

import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";

type ProposalProps = { text: ReactNode; label: string; onTake: () => void };

/** Something that may be taken as it is, and changed after. */
export function Proposal({ text, label, onTake }: ProposalProps) {
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 border-b border-base-300 py-2.5 last:border-b-0">
      <span className="min-w-0 flex-1 basis-56">{text}</span>
      <Button type="button" variant="outline" wide={false} onClick={onTake}>
        {label}
      </Button>
    </li>
  );
}
