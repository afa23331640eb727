import type { ReactNode } from "react";

type FieldsetProps = { legend: string; hint?: ReactNode; inline?: boolean; children: ReactNode };

/** Fields that answer one question together; `inline` puts the short ones side by side. */
export function Fieldset({ legend, hint, inline, children }: FieldsetProps) {
  return (
    <fieldset className="mt-6 min-w-0 first:mt-0">
      <legend className="font-semibold">{legend}</legend>
      {hint && <p className="text-sm text-muted">{hint}</p>}
      <div className={inline ? "mt-2 flex flex-wrap items-end gap-3 *:mt-0 *:w-35 *:max-sm:flex-1" : "mt-3"}>
        {children}
      </div>
    </fieldset>
  );
}
