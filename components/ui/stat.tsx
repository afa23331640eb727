import type { ReactNode } from "react";

type StatProps = {
  value: ReactNode;
  of?: ReactNode;
  label: ReactNode;
  source?: ReactNode;
  children?: ReactNode;
};

/** A figure with its whole, its noun, its date and source. No box; a bar may follow. */
export function Stat({ value, of, label, source, children }: StatProps) {
  return (
    <div className="min-w-0">
      <p className="font-display">
        <span className="text-figure">{value}</span>
        {of !== undefined && <span className="font-sans text-muted"> de {of}</span>}
      </p>
      <p className="mt-1 font-semibold">{label}</p>
      {children && <div className="mt-2">{children}</div>}
      {source && <p className="mt-1 text-sm text-muted">{source}</p>}
    </div>
  );
}
