import { Anchor } from "./anchor";
import type { NavItem } from "./nav-item";

/** Up to six links in the header of wide screens; phones find them in Menú. */
export function MainNav({ items }: { items: NavItem[] }) {
  return (
    <nav aria-label="Principal" className="max-lg:hidden">
      <ul className="flex gap-x-5">
        {items.map((item) => (
          <li key={item.href}>
            <Anchor
              href={item.href}
              aria-current={item.current ? "page" : undefined}
              className={`flex min-h-11 items-center px-0.5 text-base-content no-underline hover:underline ${item.current ? "here" : ""}`}
            >
              {item.label}
            </Anchor>
          </li>
        ))}
      </ul>
    </nav>
  );
}
