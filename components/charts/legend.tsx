import type { ReactNode } from "react";

export type LegendItem = { label: string; swatch: ReactNode };

/** One for each group of pictures. */
export function Legend({ items }: { items: LegendItem[] }) {
  return (
    <ul aria-label="Leyenda" className="flex flex-wrap gap-x-5 gap-y-1 text-sm">
      {items.map(({ label, swatch }) => (
        <li key={label} className="inline-flex items-center gap-2">
          <svg width={16} height={16} viewBox="0 0 16 16" aria-hidden="true" className="flex-none">
            {swatch}
          </svg>
          {label}
        </li>
      ))}
    </ul>
  );
}
