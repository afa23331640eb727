import { Anchor } from "./anchor";
import type { Day } from "./month-grid";
import { Status, type StatusKind } from "./status";
import { TABLE_ROLE } from "./table-role";

export type CalendarEvent = {
  id: string;
  /** ISO date. */
  date: string;
  label: string;
  time?: string;
  href?: string;
  /** Shown with its icon and this word under the label. */
  status?: { kind: StatusKind; label: string };
};

type CalendarDayProps = { day: Day | null; weekday: string; events: CalendarEvent[]; today: boolean };

export function CalendarDay({ day, weekday, events, today }: CalendarDayProps) {
  const shown = events.length > 0 || today ? "block" : "hidden";
  if (!day) {
    return <td className="hidden border-b border-base-300 bg-base-200 md:table-cell" />;
  }
  return (
    <td
      {...TABLE_ROLE.cell}
      className={`border-b border-base-300 py-3 align-top md:table-cell md:h-21 md:border-l md:px-1.5 md:py-1.5 md:first:border-l-0 ${shown}`}
    >
      <p className="text-sm">
        <time
          dateTime={day.iso}
          aria-current={today ? "date" : undefined}
          className={`inline-block ${today ? "here pb-1.5" : "text-muted"}`}
        >
          <span className="md:hidden">{weekday} </span>
          {day.number}
          {today && <span> · hoy</span>}
        </time>
      </p>
      {events.length > 0 && (
        <ul>
          {events.map((event) => (
            <li key={event.id} className="mt-1 text-sm leading-snug">
              {event.time && <span className="text-muted">{event.time} </span>}
              {event.href ? <Anchor href={event.href}>{event.label}</Anchor> : event.label}
              {event.status && (
                <span className="block">
                  <Status kind={event.status.kind}>{event.status.label}</Status>
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
    </td>
  );
}
