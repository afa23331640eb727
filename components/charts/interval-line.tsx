import { type Axis, placeOn } from "./axis";

type IntervalLineProps = {
  label: string;
  axis: Axis;
  low: number;
  middle: number;
  high: number;
  /** In a table, where the row says the rest. */
  small?: boolean;
};

/** A value with how sure it is, on a line that has nothing at all marked in ink. */
export function IntervalLine({ label, axis, low, middle, high, small }: IntervalLineProps) {
  const height = small ? 18 : 34;
  const bar = small ? 6 : 10;
  const [start, end] = [placeOn(axis, low), placeOn(axis, high)];
  return (
    <svg role="img" aria-label={label} height={height} className="block w-full overflow-visible">
      {!small &&
        axis.marks.map((mark) => (
          <line
            key={mark}
            x1={`${placeOn(axis, mark)}%`}
            x2={`${placeOn(axis, mark)}%`}
            y2={height}
            className="stroke-base-300"
          />
        ))}
      <line x2="100%" y1={height / 2} y2={height / 2} className="stroke-line" />
      <svg x={`${placeOn(axis, 0)}%`} className="overflow-visible" aria-hidden="true">
        <rect x={-1.5} width={3} height={height} className="fill-base-content" />
      </svg>
      <rect
        x={`${start}%`}
        y={(height - bar) / 2}
        width={`${end - start}%`}
        height={bar}
        className="fill-primary"
      />
      <svg x={`${placeOn(axis, middle)}%`} className="overflow-visible" aria-hidden="true">
        <rect
          x={small ? -2 : -3}
          y={small ? 3 : 7}
          width={small ? 4 : 6}
          height={height - (small ? 6 : 14)}
          className="fill-primary"
        />
      </svg>
    </svg>
  );
}
