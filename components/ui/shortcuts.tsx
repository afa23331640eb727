import { Anchor } from "./anchor";
import { Icon } from "./icon";
import type { NavItem } from "./nav-item";

/** Four places within the thumb's reach, at the end of the page; nothing is fixed over it. */
export function Shortcuts({ items }: { items: NavItem[] }) {
  return (
    <nav aria-label="Accesos directos" className="border-t border-line lg:hidden print:hidden">
      <ul className="grid auto-cols-fr grid-flow-col">
        {items.map((item) => (
          <li key={item.href}>
            <Anchor
              href={item.href}
              aria-current={item.current ? "page" : undefined}
              className={`flex min-h-15 flex-col items-center justify-center gap-0.5 pt-1.5 text-xs text-base-content no-underline ${item.current ? "here-top" : ""}`}
            >
              {item.icon && <Icon of={item.icon} />}
              {item.label}
            </Anchor>
          </li>
        ))}
      </ul>
    </nav>
  );
}
