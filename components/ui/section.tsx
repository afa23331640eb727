import type { ReactNode } from "react";

type SectionProps = { title: string; id?: string; aside?: ReactNode; children: ReactNode };

/** Hangs from a two-pixel thread: title left, count and «Ver…» right. */
export function Section({ title, id, aside, children }: SectionProps) {
  return (
    <section id={id} className="mt-9 border-t-2 border-base-content pt-3 first:mt-0 sm:mt-11 print:mt-6">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h2>{title}</h2>
        {aside && <div className="text-sm text-muted">{aside}</div>}
      </div>
      <div className="mt-3">{children}</div>
    </section>
  );
}
