import type { ReactNode } from "react";

export type Datum = { label: string; value: ReactNode };

/** Facts of one record: label and value side by side, one above the other on phones. */
export function DataList({ items }: { items: Datum[] }) {
  return (
    <dl>
      {items.map(({ label, value }) => (
        <div key={label} className="border-b border-base-300 py-2.5 sm:flex sm:gap-4">
          <dt className="flex-none text-muted sm:w-48">{label}</dt>
          <dd className="min-w-0 break-words">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
