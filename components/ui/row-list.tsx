import type { ReactNode } from "react";
import { Anchor } from "./anchor";

export function RowList({ children, label }: { children: ReactNode; label?: string }) {
  return (
    <ul aria-label={label} className="-mt-1">
      {children}
    </ul>
  );
}

type RowProps = {
  title: ReactNode;
  href?: string;
  /** Beside the title, muted. */
  aside?: ReactNode;
  detail?: ReactNode;
  status?: ReactNode;
  /** At the right: a figure, a button, a status. */
  end?: ReactNode;
};

/** A hairline row: the thing, where it comes from, and one thing to do with it. */
export function Row({ title, href, aside, detail, status, end }: RowProps) {
  return (
    <li className="flex items-center gap-4 border-b border-base-300 py-2.5 last:border-b-0">
      <div className="min-w-0 flex-1">
        <p>
          {href ? (
            <Anchor href={href} className="font-semibold">
              {title}
            </Anchor>
          ) : (
            <span className="font-semibold">{title}</span>
          )}
          {aside && <span className="text-muted"> · {aside}</span>}
        </p>
        {detail && <div className="text-sm text-muted">{detail}</div>}
        {status && <p className="mt-0.5 text-sm">{status}</p>}
      </div>
      {end && <div className="flex-none text-sm text-muted">{end}</div>}
    </li>
  );
}
