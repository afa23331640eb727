import { Anchor } from "../ui/anchor";
import { ChartFigure, type ChartText } from "./chart-figure";
import { count } from "./figures";
import { Legend } from "./legend";
import { MonthSquare } from "./month-square";
import { MONTHS } from "./year-position";

export type MonthCell = { total: number; done: number; late: number; href?: string };

type MonthMatrixProps = ChartText & {
  rowHeader: string;
  /** From 1 to 12; where the year is now. */
  currentMonth?: number;
  /** Twelve cells each, January first. */
  rows: { id: string; label: string; cells: MonthCell[] }[];
};

const GRID = "sm:grid sm:grid-cols-[14rem_minmax(0,1fr)] sm:items-center";
const SIDE = 40;

/** How much falls in each month of a year, by kind: the larger the square, the more; filled as far as it is done. */
export function MonthMatrix({ rowHeader, currentMonth, rows, ...text }: MonthMatrixProps) {
  const most = Math.max(1, ...rows.flatMap(({ cells }) => cells.map(({ total }) => total)));
  return (
    <ChartFigure
      {...text}
      tableOnPaper
      table={{
        head: [rowHeader, ...MONTHS],
        rows: rows.map(({ id, label, cells }) => ({
          id,
          cells: [
            label,
            ...cells.map(({ total, href }, i) =>
              href && total > 0 ? (
                <Anchor key={MONTHS[i]} href={href}>
                  {count(total)}
                </Anchor>
              ) : (
                count(total)
              ),
            ),
          ],
        })),
      }}
    >
      <Legend
        items={[
          {
            label: "Programadas",
            swatch: (
              <rect
                x={2}
                y={2}
                width={12}
                height={12}
                className="fill-base-100 stroke-base-content stroke-[1.5px]"
              />
            ),
          },
          {
            label: "Hechas",
            swatch: <rect x={1.5} y={1.5} width={13} height={13} className="fill-base-content" />,
          },
          {
            label: "Con atrasadas",
            swatch: (
              <rect
                x={2}
                y={2}
                width={12}
                height={12}
                className="fill-base-100 stroke-error stroke-[1.5px]"
              />
            ),
          },
        ]}
      />
      <div className={`mt-3 ${GRID}`}>
        <svg aria-hidden="true" height={22} className="block w-full overflow-visible sm:col-start-2">
          {MONTHS.map((month, i) => (
            <text
              key={month}
              x={`${((i + 0.5) / 12) * 100}%`}
              y={15}
              textAnchor="middle"
              className={`text-xs ${i + 1 === currentMonth ? "fill-base-content font-bold" : "fill-muted"}`}
            >
              {month}
            </text>
          ))}
        </svg>
      </div>
      <div className="border-t border-base-300">
        {rows.map(({ id, label, cells }) => {
          const said = cells.flatMap(({ total, done }, i) =>
            total > 0 ? [`${MONTHS[i]}, ${count(done)} de ${count(total)}`] : [],
          );
          return (
            <div key={id} className={`border-b border-base-300 py-1.5 ${GRID}`}>
              <p className="pr-3 text-sm">{label}</p>
              <svg
                role="img"
                aria-label={`${label}. Hechas por mes: ${said.join("; ") || "ninguna programada"}`}
                viewBox={`0 0 ${12 * SIDE} ${SIDE}`}
                className="block w-full overflow-visible"
              >
                {cells.map((cell, i) => (
                  <MonthSquare key={MONTHS[i]} {...cell} most={most} x={(i + 0.5) * SIDE} y={SIDE / 2} />
                ))}
              </svg>
            </div>
          );
        })}
      </div>
    </ChartFigure>
  );
}
