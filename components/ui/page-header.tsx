import type { ReactNode } from "react";
import { Breadcrumbs, type Crumb } from "./breadcrumbs";
import { Unbroken } from "./unbroken";

type PageHeaderProps = {
  breadcrumbs?: Crumb[];
  overline?: string;
  tag?: ReactNode;
  title: string;
  lead?: ReactNode;
  actions?: ReactNode;
};

/** Where one is, in what state, what it is called, one sentence; the actions at the right. */
export function PageHeader({ breadcrumbs = [], overline, tag, title, lead, actions }: PageHeaderProps) {
  return (
    <header className="mb-7 sm:mb-9 print:mb-4">
      {breadcrumbs.length > 0 && <Breadcrumbs items={breadcrumbs} />}
      {overline && <p className="text-sm text-muted">{overline}</p>}
      <div className="flex flex-wrap items-end justify-between gap-x-8 gap-y-5">
        <div className="min-w-0 flex-1 basis-80">
          {tag && <div className="mt-1.5">{tag}</div>}
          <h1 className="mt-2">
            <Unbroken text={title} />
          </h1>
          {lead && <div className="mt-2 max-w-[34rem] text-muted sm:mt-2.5">{lead}</div>}
        </div>
        {actions && <div className="flex flex-wrap gap-2.5 max-sm:w-full print:hidden">{actions}</div>}
      </div>
    </header>
  );
}
