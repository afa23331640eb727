import { Anchor } from "./anchor";

export type Tab = { href: string; label: string; current?: boolean };

/** Neighbouring pages of one record, as links. */
export function Tabs({ label, tabs }: { label: string; tabs: Tab[] }) {
  return (
    <nav aria-label={label} className="mb-7 border-b border-base-300 print:hidden">
      <ul className="-mb-px flex flex-wrap gap-x-4.5 sm:gap-x-7">
        {tabs.map((tab) => (
          <li key={tab.href}>
            <Anchor
              href={tab.href}
              aria-current={tab.current ? "page" : undefined}
              className={`flex min-h-11.5 items-center pb-1 no-underline hover:underline ${tab.current ? "here text-base-content" : ""}`}
            >
              {tab.label}
            </Anchor>
          </li>
        ))}
      </ul>
    </nav>
  );
}
