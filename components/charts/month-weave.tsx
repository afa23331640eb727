import { type Hue, HueLabel } from "../ui/hue";
import { ChartFigure, type ChartText } from "./chart-figure";
import { Legend } from "./legend";
import { MONTHS } from "./year-position";

/** Done, not done in time, or still within time. */
type MonthState = "done" | "missed" | "open";
export type WeaveCell = { month: string; done: number; due: number | null };

type MonthWeaveProps = ChartText & {
  rowHeader: string;
  labels: Record<MonthState, string>;
  /** `2026-03`, in order. */
  months: string[];
  rows: { id: string; label: string; hue?: Hue; cells: WeaveCell[] }[];
};

const stateOf = ({ done, due }: WeaveCell): MonthState =>
  done > 0 && done >= (due ?? 0) ? "done" : due === null ? "open" : "missed";

const SQUARE: Record<MonthState, string> = {
  done: "fill-primary stroke-primary",
  missed: "fill-base-100 stroke-error stroke-[1.5px]",
  open: "fill-base-100 stroke-line",
};

function Square({ state }: { state: MonthState }) {
  return (
    <>
      <rect x={2} y={2} width={12} height={12} rx={0.8} className={SQUARE[state]} />
      {state === "missed" && <path d="M5 5l6 6M11 5l-6 6" className="stroke-error stroke-[1.5px]" />}
    </>
  );
}

const monthName = (month: string) => MONTHS[Number(month.slice(5)) - 1] ?? month;

/** What was to be done each month, in each place: a square for each. It is its own table. */
export function MonthWeave({ rowHeader, labels, months, rows, ...text }: MonthWeaveProps) {
  const states = (["done", "missed", "open"] as const).filter((state) =>
    rows.some(({ cells }) => cells.some((cell) => stateOf(cell) === state)),
  );
  return (
    <ChartFigure {...text}>
      <Legend items={states.map((state) => ({ label: labels[state], swatch: <Square state={state} /> }))} />
      <table className="mt-2 w-full max-w-180 table-fixed">
        <thead>
          <tr className="text-xs text-muted">
            <th scope="col" className="w-20 text-left font-normal sm:w-28">
              {rowHeader}
            </th>
            {months.map((month) => (
              <th key={month} scope="col" className="font-normal">
                {monthName(month)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, label, hue, cells }) => (
            <tr key={id} className="h-11 border-b border-base-300">
              <th scope="row" className="text-left text-sm font-semibold whitespace-nowrap">
                {hue ? <HueLabel hue={hue}>{label}</HueLabel> : label}
              </th>
              {months.map((month) => {
                const cell = cells.find((each) => each.month === month);
                return (
                  <td key={month} className="text-center">
                    {cell && (
                      <>
                        <svg
                          width={16}
                          height={16}
                          viewBox="0 0 16 16"
                          aria-hidden="true"
                          className="inline-block"
                        >
                          <Square state={stateOf(cell)} />
                        </svg>
                        <span className="sr-only">
                          {labels[stateOf(cell)]}: {cell.done}
                        </span>
                      </>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </ChartFigure>
  );
}
