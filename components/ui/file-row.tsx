import { FileText } from "lucide";
import type { ReactNode } from "react";
import { Icon } from "./icon";

export function FileList({ children, label }: { children: ReactNode; label?: string }) {
  return (
    <ul aria-label={label} className="-mt-1 divide-y divide-base-300">
      {children}
    </ul>
  );
}

type FileRowProps = {
  name: string;
  /** «PDF», «Excel». */
  kind: string;
  /** «240 KB», «4 páginas», where it is known. */
  size?: string;
  href?: string;
  detail?: ReactNode;
  action?: ReactNode;
};

/** A file says what it is and how much it weighs before anyone pays for the download. */
export function FileRow({ name, kind, size, href, detail, action }: FileRowProps) {
  return (
    <li className="flex items-start gap-3 py-2.5">
      <Icon of={FileText} className="mt-0.5 text-muted" />
      <div className="min-w-0 flex-1">
        <p className="break-words">
          {href ? <a href={href}>{name}</a> : name}{" "}
          <span className="text-sm whitespace-nowrap text-muted">{size ? `${kind}, ${size}` : kind}</span>
        </p>
        {detail && <p className="text-sm text-muted">{detail}</p>}
      </div>
      {action}
    </li>
  );
}
