import { ChartFigure, type ChartText } from "./chart-figure";
import { count, percent, share } from "./figures";

/** `mark` stands under the line. */
type TrendPoint = { id: string; label: string; mark: string; value: number; total: number };

type TrendLineProps = ChartText & {
  /** In time, oldest first; two at least. */
  points: TrendPoint[];
  /** What a point is: «Edición». */
  pointHeader: string;
  /** What it aims at: «Meta: todas». */
  target: string;
};

const HEIGHT = 140;
const TOP = 28;
const BASE = HEIGHT - 24;
const yOf = (filled: number) => BASE - (filled / 100) * (BASE - TOP);

/** The part of the whole at each time, and the line of the whole that it climbs to. */
export function TrendLine({ points, pointHeader, target, ...text }: TrendLineProps) {
  const spots = points.map((point, i) => ({
    ...point,
    x: 6 + (88 * i) / Math.max(1, points.length - 1),
    y: yOf(share(point.value, point.total)),
    said: percent(point.value, point.total),
  }));
  return (
    <ChartFigure
      {...text}
      table={{
        head: [pointHeader, "Cuántos", "De", "Parte"],
        rows: points.map(({ id, label, value, total }) => ({
          id,
          cells: [label, value, total, percent(value, total)],
        })),
      }}
    >
      <svg
        role="img"
        aria-label={`${text.title}. ${spots.map(({ label, value, total }) => `${label}: ${count(value)} de ${count(total)}`).join("; ")}. ${target}`}
        height={HEIGHT}
        className="block w-full overflow-visible"
      >
        <line x1="0" x2="100%" y1={BASE} y2={BASE} className="stroke-line" />
        <line x1="0" x2="100%" y1={TOP} y2={TOP} className="stroke-base-content stroke-[2px]" />
        <text x="0" y={TOP - 12} className="fill-muted text-xs">
          {target}
        </text>
        {spots.slice(1).map(({ id, x, y }, i) => (
          <line
            key={id}
            x1={`${spots[i]?.x}%`}
            y1={spots[i]?.y}
            x2={`${x}%`}
            y2={y}
            className="stroke-primary stroke-[2px]"
          />
        ))}
        {spots.map(({ id, x, mark }) => (
          <text key={id} x={`${x}%`} y={BASE + 18} textAnchor="middle" className="fill-muted text-xs">
            {mark}
          </text>
        ))}
        {spots.map(({ id, x, y, said }, i) => (
          <svg key={id} x={`${x}%`} y={y} className="overflow-visible" aria-hidden="true">
            <rect
              x={-5}
              y={-5}
              width={10}
              height={10}
              className="fill-primary stroke-base-100 stroke-[2px]"
            />
            <text
              y={y < TOP + 20 ? 22 : -10}
              textAnchor={i === 0 ? "start" : i === spots.length - 1 ? "end" : "middle"}
              className="fill-base-content text-xs font-semibold"
            >
              {said}
            </text>
          </svg>
        ))}
      </svg>
    </ChartFigure>
  );
}
