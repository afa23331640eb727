import { ChevronLeft, ChevronRight } from "lucide";
import { Anchor } from "./anchor";
import { CalendarDay, type CalendarEvent } from "./calendar-day";
import { Icon } from "./icon";
import { monthGrid, monthTitle } from "./month-grid";
import { TABLE_ROLE } from "./table-role";

type CalendarMonthProps = {
  year: number;
  /** 1 to 12. */
  month: number;
  events: CalendarEvent[];
  /** ISO date. */
  today?: string;
  previousHref?: string;
  nextHref?: string;
  /** What a month without events says on phones, where only the days with events are shown. */
  empty?: string;
};

const WEEKDAYS = ["lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"];
const STEP = "inline-flex min-h-11 items-center gap-1";

/** A month as a table; on phones, the list of the days that have something. */
export function CalendarMonth(props: CalendarMonthProps) {
  const { year, month, events, today, previousHref, nextHref } = props;
  const byDay = Map.groupBy(events, (event) => event.date);
  return (
    <div>
      <div className="flex flex-wrap items-center justify-between gap-x-6">
        <h3 id={`mes-${year}-${month}`}>{monthTitle(year, month)}</h3>
        <div className="flex gap-x-5 text-sm print:hidden">
          {previousHref && (
            <Anchor href={previousHref} className={STEP}>
              <Icon of={ChevronLeft} />
              Mes anterior
            </Anchor>
          )}
          {nextHref && (
            <Anchor href={nextHref} className={STEP}>
              Mes siguiente
              <Icon of={ChevronRight} />
            </Anchor>
          )}
        </div>
      </div>
      {events.length === 0 && (
        <p className="py-2 text-muted md:hidden">{props.empty ?? "No hay nada programado este mes."}</p>
      )}
      <table
        {...TABLE_ROLE.table}
        aria-labelledby={`mes-${year}-${month}`}
        className="block w-full table-fixed border-collapse md:table"
      >
        <thead className="hidden md:table-header-group">
          <tr>
            {WEEKDAYS.map((name) => (
              <th
                key={name}
                scope="col"
                className="border-b border-line px-1.5 py-1.5 text-left text-sm font-semibold text-muted"
              >
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody {...TABLE_ROLE.group} className="block md:table-row-group">
          {monthGrid(year, month).map((week) => (
            <tr
              key={week.find(Boolean)?.iso}
              {...TABLE_ROLE.row}
              className={`md:table-row ${week.some((day) => day && (byDay.has(day.iso) || day.iso === today)) ? "block" : "hidden"}`}
            >
              {week.map((day, index) => (
                <CalendarDay
                  key={WEEKDAYS[index]}
                  day={day}
                  weekday={WEEKDAYS[index] ?? ""}
                  events={day ? (byDay.get(day.iso) ?? []) : []}
                  today={day !== null && day.iso === today}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
