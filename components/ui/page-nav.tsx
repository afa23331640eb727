type PageNavProps = { title?: string; items: { href: string; label: string; detail?: string }[] };

/** The sections of a long page. */
export function PageNav({ title = "En esta página", items }: PageNavProps) {
  return (
    <nav aria-label={title} className="border-t-2 border-base-content pt-3 print:hidden">
      <p className="font-display text-h3">{title}</p>
      <ul className="mt-1 divide-y divide-base-300">
        {items.map(({ href, label, detail }) => (
          <li key={href} className="flex min-h-11 items-center justify-between gap-4">
            <a href={href} className="py-2.5">
              {label}
            </a>
            {detail && <span className="text-sm text-muted">{detail}</span>}
          </li>
        ))}
      </ul>
    </nav>
  );
}
