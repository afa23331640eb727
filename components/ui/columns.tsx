import type { ReactNode } from "react";

/** Main column and a 332 px aside; one under the other below 960 px and on paper. */
export function Columns({ main, aside }: { main: ReactNode; aside: ReactNode }) {
  return (
    <div className="mt-9 grid gap-x-16 gap-y-9 first:mt-0 sm:mt-11 sm:gap-y-11 lg:grid-cols-[minmax(0,1fr)_20.75rem] print:mt-4 print:gap-y-4">
      <div className="min-w-0">{main}</div>
      <div className="min-w-0">{aside}</div>
    </div>
  );
}
