import { MONTH_NAMES } from "@/lib/plans/labels";

const CELL = 17;
const HEIGHT = 22;

/** The months of an activity among the twelve of the year: filled, with their letter; and in words for whoever hears. */
export function MonthRow({ months }: { months: number[] }) {
  const names = months.map((month) => MONTH_NAMES[month - 1] ?? "").join(", ");
  return (
    <svg
      role="img"
      aria-label={names ? `Meses: ${names}` : "Sin meses"}
      width={12 * CELL + 1}
      height={HEIGHT + 1}
      viewBox={`0 0 ${12 * CELL + 1} ${HEIGHT + 1}`}
    >
      {MONTH_NAMES.map((name, i) => {
        const on = months.includes(i + 1);
        return (
          <g key={name}>
            <rect
              {...{ x: i * CELL + 0.5, y: 0.5, width: CELL, height: HEIGHT, strokeWidth: 1 }}
              className={on ? "fill-primary stroke-base-content" : "fill-base-100 stroke-line"}
            />
            <text
              {...{ x: i * CELL + CELL / 2 + 0.5, y: 16, textAnchor: "middle", fontSize: 13 }}
              className={on ? "fill-primary-content" : "fill-muted"}
            >
              {name.charAt(0).toUpperCase()}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
