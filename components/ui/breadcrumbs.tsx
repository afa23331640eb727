import { ChevronRight } from "lucide";
import { Anchor } from "./anchor";
import { Icon } from "./icon";

export type Crumb = { href?: string; label: string };

/** The place in words. Phones drop the current item, which the title repeats. */
export function Breadcrumbs({ items }: { items: Crumb[] }) {
  return (
    <nav aria-label="Ruta" className="-my-1 text-sm print:hidden">
      <ol className="flex flex-wrap items-center gap-x-1.5">
        {items.map(({ href, label }, index) => (
          <li
            key={label}
            className={`flex min-w-0 items-center gap-x-1.5 ${href ? "" : "text-muted max-sm:hidden"}`}
          >
            {href ? (
              <Anchor href={href} className="flex min-h-11 min-w-0 items-center text-base-content">
                {label}
              </Anchor>
            ) : (
              <span aria-current="page">{label}</span>
            )}
            {index < items.length - 1 && (
              <Icon of={ChevronRight} size={16} className={items[index + 1]?.href ? "" : "max-sm:hidden"} />
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
