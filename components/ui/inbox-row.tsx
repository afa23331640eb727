import { ChevronRight, type IconNode } from "lucide";
import type { ReactNode } from "react";
import { Anchor } from "./anchor";
import { Icon } from "./icon";
import { Status, type StatusKind } from "./status";
import { Unbroken } from "./unbroken";

export function InboxList({ children }: { children: ReactNode }) {
  return <ul className="-mt-1">{children}</ul>;
}

type InboxRowProps = {
  icon: IconNode;
  /** Begins with a verb. */
  title: string;
  href: string;
  origin: ReactNode;
  kind: StatusKind;
  status: string;
  /** In words: «viernes 27 de noviembre». */
  date?: string;
  dateTime?: string;
  /** One more thing that can be done from here; stands above the link that covers the row. */
  action?: ReactNode;
};

/** Pending work. What is late adds a thread in the margin to its icon and word. */
export function InboxRow(props: InboxRowProps) {
  const late = props.kind === "late";
  return (
    <li
      className={`relative grid grid-cols-[1.25rem_minmax(0,1fr)_1.25rem] gap-x-4 border-b border-base-300 py-3.5 last:border-b-0 hover:bg-base-200 sm:grid-cols-[1.25rem_minmax(0,1fr)_auto_1.25rem] ${late ? "before:absolute before:inset-y-0 before:-left-4 before:w-1 before:bg-error" : ""}`}
    >
      <Icon of={props.icon} className={`mt-0.5 ${late ? "text-error" : "text-muted"}`} />
      <div className="min-w-0">
        <Anchor href={props.href} className="font-semibold after:absolute after:inset-0">
          <Unbroken text={props.title} />
        </Anchor>
        <p className="mt-0.5 max-w-105 text-sm text-muted">{props.origin}</p>
      </div>
      <p className="text-sm text-muted max-sm:col-start-2 max-sm:row-start-2 max-sm:mt-0.5 max-sm:flex max-sm:flex-wrap max-sm:gap-x-3 sm:text-right">
        <Status kind={props.kind}>{props.status}</Status>
        {props.date && (
          <time dateTime={props.dateTime} className="sm:mt-0.5 sm:block">
            {props.date}
          </time>
        )}
      </p>
      {props.action && (
        <div className="relative col-start-2 row-start-3 mt-2 w-fit sm:row-start-2">{props.action}</div>
      )}
      <Icon
        of={ChevronRight}
        className="col-start-3 row-span-2 row-start-1 self-center text-muted sm:col-start-4 sm:row-span-1 print:hidden"
      />
    </li>
  );
}
