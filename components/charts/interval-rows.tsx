import { type Axis, placeOn } from "./axis";
import { ChartFigure, type ChartTable, type ChartText } from "./chart-figure";
import { IntervalLine } from "./interval-line";

export type IntervalRow = {
  id: string;
  label: string;
  /** Under the label: «n = 1,204». */
  count: string;
  /** `null` where it may not be drawn; the note says why. */
  interval: { low: number; middle: number; high: number } | null;
  /** What it says, in words. */
  note: string;
};

type IntervalRowsProps = ChartText & {
  rows: IntervalRow[];
  axis: Axis;
  mark: (value: number) => string;
  table: ChartTable;
};

/** Values with how sure they are, one under the other on one axis. They are drawn in the order given. */
export function IntervalRows({ rows, axis, mark, ...figure }: IntervalRowsProps) {
  return (
    <ChartFigure {...figure} tableOnPaper>
      <div className="divide-y divide-base-300 border-t border-base-300">
        {rows.map(({ id, label, count, interval, note }) => (
          <div
            key={id}
            className="grid gap-x-8 gap-y-1.5 py-3 sm:grid-cols-[15rem_minmax(0,1fr)] sm:items-center"
          >
            <p>
              <b className="block font-semibold">{label}</b>
              <span className="text-sm text-muted">{count}</span>
            </p>
            <div className="min-w-0">
              {interval && <IntervalLine {...interval} axis={axis} label={`${label}: ${note}`} />}
              <p className="text-sm">{note}</p>
            </div>
          </div>
        ))}
      </div>
      {rows.some(({ interval }) => interval) && (
        <div className="grid gap-x-8 sm:grid-cols-[15rem_minmax(0,1fr)]">
          <svg height={22} aria-hidden="true" className="block w-full overflow-visible sm:col-start-2">
            {axis.marks.map((value) => (
              <text
                key={value}
                x={`${placeOn(axis, value)}%`}
                y={16}
                textAnchor={value === axis.from ? "start" : value === axis.to ? "end" : "middle"}
                className={`text-xs ${value === 0 ? "fill-base-content font-semibold" : "fill-muted"}`}
              >
                {mark(value)}
              </text>
            ))}
          </svg>
        </div>
      )}
    </ChartFigure>
  );
}
