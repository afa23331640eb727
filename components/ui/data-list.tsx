import type { ReactNode } from "react";

export type Datum = { label: string; value: ReactNode; detail?: ReactNode };

type DataListProps = {
  items: Datum[];
  /** `stack`: the name above its value. `row`: side by side. `figure`: the value at the right. */
  layout?: "stack" | "row" | "figure";
};

const FRAME = {
  stack: "py-2.5",
  row: "py-2.5 sm:grid sm:grid-cols-[12rem_minmax(0,1fr)] sm:gap-x-6",
  figure: "flex items-baseline justify-between gap-x-4 py-2.5",
};
/** A figure never breaks: its name does. */
const VALUE = { stack: "min-w-0 font-semibold", row: "min-w-0", figure: "min-w-fit text-right" };

/** What is known about one thing, by name. */
export function DataList({ items, layout = "stack" }: DataListProps) {
  return (
    <dl className="-mt-1 divide-y divide-base-300">
      {items.map(({ label, value, detail }) => (
        <div key={label} className={FRAME[layout]}>
          <dt className="text-sm text-muted">{label}</dt>
          <dd className={`break-words ${VALUE[layout]}`}>
            {value}
            {detail && <span className="block text-sm font-normal text-muted">{detail}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
