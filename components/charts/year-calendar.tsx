import { Anchor } from "../ui/anchor";
import { Status, type StatusKind } from "../ui/status";
import { ChartFigure, type ChartText } from "./chart-figure";
import { count } from "./figures";
import { Legend } from "./legend";
import { YearMark, type YearState } from "./year-mark";
import { MONTHS, monthStart } from "./year-position";
import { YearRow } from "./year-row";

export type YearEvent = {
  id: string;
  /** ISO date. */
  date: string;
  /** In words, when the day is not known: «mayo». */
  when?: string;
  label: string;
  state: YearState;
  href?: string;
};

type YearCalendarProps = ChartText & {
  year: number;
  /** ISO date. */
  today?: string;
  /** What a row is: «Tipo de actividad». */
  rowHeader: string;
  rows: { id: string; label: string; events: YearEvent[] }[];
};

const STATE: Record<YearState, { word: string; kind: StatusKind }> = {
  done: { word: "Hecha", kind: "done" },
  planned: { word: "Programada", kind: "later" },
  late: { word: "Atrasada", kind: "late" },
};
const DAY = new Intl.DateTimeFormat("es-PE", { day: "numeric", month: "long", timeZone: "UTC" });
const GRID = "sm:grid sm:grid-cols-[12rem_minmax(0,1fr)] sm:items-center";

/** The year in one look: a row for each kind of thing, a square for each thing. */
export function YearCalendar({ year, today, rowHeader, rows, ...text }: YearCalendarProps) {
  const now = today?.startsWith(String(year)) ? Number(today.slice(5, 7)) - 1 : -1;
  return (
    <ChartFigure
      {...text}
      tableLabel="Ver como lista"
      table={{
        head: ["Qué", "Cuándo", rowHeader, "Estado"],
        rows: rows
          .flatMap((row) => row.events.map((event) => ({ ...event, kind: row.label })))
          .sort((a, b) => a.date.localeCompare(b.date))
          .map((event) => ({
            id: event.id,
            cells: [
              event.href ? (
                <Anchor key="label" href={event.href}>
                  {event.label}
                </Anchor>
              ) : (
                event.label
              ),
              event.when ?? DAY.format(Date.parse(`${event.date}T00:00:00Z`)),
              event.kind,
              <Status key="state" kind={STATE[event.state].kind}>
                {STATE[event.state].word}
              </Status>,
            ],
          })),
      }}
    >
      <Legend
        items={[
          ...(["done", "planned", "late"] as const).map((state) => ({
            label: STATE[state].word,
            swatch: (
              <g transform="translate(8 8)">
                <YearMark state={state} />
              </g>
            ),
          })),
          {
            label: "Hoy",
            swatch: (
              <>
                <rect x={5} width={6} height={16} className="fill-base-content" />
                <rect x={6.5} width={3} height={16} className="fill-accent" />
              </>
            ),
          },
        ]}
      />
      <div className={`mt-3 ${GRID}`}>
        <svg aria-hidden="true" height={22} className="block w-full overflow-visible sm:col-start-2">
          {MONTHS.map((month, index) => (
            <text
              key={month}
              x={`${(monthStart(index, year) + monthStart(index + 1, year)) / 2}%`}
              y={15}
              textAnchor="middle"
              className={`text-xs ${index === now ? "fill-base-content font-bold" : "fill-muted"}`}
            >
              {month}
            </text>
          ))}
        </svg>
      </div>
      <div className="border-t border-base-300">
        {rows.map(({ id, label, events }) => {
          const done = events.filter((event) => event.state === "done").length;
          const counts = `${count(done)} de ${count(events.length)}`;
          return (
            <div key={id} className={`border-b border-base-300 max-sm:pt-2 ${GRID}`}>
              <p className="pr-3 text-sm">
                {label} <span className="text-muted">· {counts}</span>
              </p>
              <YearRow {...{ year, today }} label={`${label}: ${counts} hechas`} marks={events} />
            </div>
          );
        })}
      </div>
    </ChartFigure>
  );
}
