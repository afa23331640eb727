import { Download } from "lucide";
import type { ReactNode } from "react";
import { Anchor } from "./anchor";
import { Icon } from "./icon";

type Choice = { href: string; label: string; current?: boolean };

type TableToolsProps = {
  /** «14 colegios»: how many rows there are, with their noun. */
  count: string;
  sorts?: Choice[];
  exports?: { href: string; label: string }[];
  children?: ReactNode;
};

/** The row above a table: how many, in what order, and how to take them along. */
export function TableTools({ count, sorts = [], exports = [], children }: TableToolsProps) {
  return (
    <div className="mb-1 flex flex-wrap items-center gap-x-6 text-sm">
      <p className="flex min-h-11 items-center font-semibold">{count}</p>
      {sorts.length > 0 && (
        <ul aria-label="Ordenar por" className="flex flex-wrap gap-x-4 print:hidden">
          {sorts.map((sort) => (
            <li key={sort.href}>
              <Anchor
                href={sort.href}
                aria-current={sort.current ? "true" : undefined}
                className={`inline-flex min-h-11 items-center ${sort.current ? "here text-base-content no-underline" : ""}`}
              >
                {sort.label}
              </Anchor>
            </li>
          ))}
        </ul>
      )}
      {children}
      {exports.length > 0 && (
        <ul className="flex flex-wrap gap-x-4 sm:ml-auto print:hidden">
          {exports.map((file) => (
            <li key={file.href}>
              <a href={file.href} download className="inline-flex min-h-11 items-center gap-1.5">
                <Icon of={Download} />
                {file.label}
              </a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
