import type { ReactNode } from "react";

export type TimelineEvent = {
  id: string;
  /** In words: «martes 17 de noviembre». */
  when: string;
  dateTime?: string;
  what: ReactNode;
  detail?: ReactNode;
  now?: boolean;
  /** The last thing that happened, on a day that the page tells of anyway: yellow, without saying so. */
  latest?: boolean;
};

/** What happened, newest first: square knots on a thread; the one of today is yellow and says so. */
export function Timeline({ events, label }: { events: TimelineEvent[]; label?: string }) {
  return (
    <ol aria-label={label}>
      {events.map(({ id, when, dateTime, what, detail, now, latest }) => (
        <li key={id} className="group relative pb-4 pl-6.5 last:pb-0">
          <span
            aria-hidden="true"
            className="absolute top-3 bottom-[-0.75rem] left-[0.3125rem] w-0.5 bg-line group-last:hidden"
          />
          <span
            aria-hidden="true"
            className={`absolute top-1.5 left-0 size-3 border-2 border-base-content ${now || latest ? "bg-accent" : "bg-base-100"}`}
          />
          <p className="text-sm text-muted">
            <time dateTime={dateTime}>{when}</time>
            {now && <span className="font-semibold text-base-content"> · hoy</span>}
          </p>
          <div>{what}</div>
          {detail && <div className="text-sm text-muted">{detail}</div>}
        </li>
      ))}
    </ol>
  );
}
