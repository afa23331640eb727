import type { IconNode } from "lucide";
import type { ReactNode } from "react";
import { Icon } from "./icon";

export function ScheduleList({ children, label }: { children: ReactNode; label?: string }) {
  return (
    <ol aria-label={label} className="-mt-1">
      {children}
    </ol>
  );
}

type ScheduleRowProps = {
  /** «9:25». */
  time: string;
  title: ReactNode;
  why?: ReactNode;
  /** Who leads, and whether it is to decide or to inform: an icon and a word each. */
  facts?: { icon: IconNode; label: string }[];
  /** «20 min». */
  length: string;
  action?: ReactNode;
  /** A spot to come back to. */
  id?: string;
  /** Its place in the list, where rows are dragged. */
  place?: number;
};

/** A point of an agenda: when, what, why it is there, who leads, how long. */
export function ScheduleRow({ time, title, why, facts = [], length, action, ...row }: ScheduleRowProps) {
  return (
    <li
      id={row.id}
      data-place={row.place}
      className="grid grid-cols-[1fr_auto] gap-x-4 border-b border-base-300 py-3.5 last:border-b-0 sm:grid-cols-[4.5rem_minmax(0,1fr)_auto] print:grid-cols-[3.5rem_minmax(0,1fr)_auto] print:break-inside-avoid print:py-0.5"
    >
      <p className="font-display text-h3">{time}</p>
      <div className="min-w-0 max-sm:order-last max-sm:col-span-2 print:order-none print:col-span-1">
        <h3>{title}</h3>
        {why && <p className="text-muted print:text-sm">{why}</p>}
        {facts.length > 0 && (
          <ul className="mt-1 flex flex-wrap gap-x-5 gap-y-0.5 text-sm print:mt-0">
            {facts.map(({ icon, label }) => (
              <li key={label} className="inline-flex items-start gap-1.5">
                <Icon of={icon} className="text-muted" />
                {label}
              </li>
            ))}
          </ul>
        )}
        {action && <div className="mt-2">{action}</div>}
      </div>
      <p className="text-muted">{length}</p>
    </li>
  );
}
