import { X } from "lucide";
import type { ReactNode } from "react";
import { Anchor } from "./anchor";
import { Button } from "./button";
import { Icon } from "./icon";

type FilterBarProps = {
  action: string;
  label: string;
  /** Fields; they stand side by side. */
  children: ReactNode;
  submit?: string;
  /** What is being filtered by, each with the address that takes it away. */
  active?: { label: string; href: string }[];
  clearHref?: string;
};

/** A plain GET form above a list: the address says what is shown, so it can be sent to somebody. */
export function FilterBar({
  action,
  label,
  children,
  submit = "Filtrar",
  active = [],
  clearHref,
}: FilterBarProps) {
  return (
    <search aria-label={label} className="mb-5 block print:hidden">
      <form
        action={action}
        className="flex flex-wrap items-end gap-x-4 gap-y-3 *:mt-0 *:max-sm:w-full sm:[&>div]:min-w-44 [&_.optional-mark]:hidden"
      >
        {children}
        <Button wide>{submit}</Button>
      </form>
      {active.length > 0 && (
        <div className="mt-2 flex flex-wrap items-center gap-x-5 text-sm">
          <ul aria-label="Filtros puestos" className="flex flex-wrap gap-x-5">
            {active.map((filter) => (
              <li key={filter.href}>
                <Anchor href={filter.href} className="inline-flex min-h-11 items-center gap-1.5">
                  <Icon of={X} />
                  {filter.label}
                  <span className="sr-only">: quitar este filtro</span>
                </Anchor>
              </li>
            ))}
          </ul>
          {clearHref && (
            <Anchor href={clearHref} className="inline-flex min-h-11 items-center">
              Quitar todos
            </Anchor>
          )}
        </div>
      )}
    </search>
  );
}
