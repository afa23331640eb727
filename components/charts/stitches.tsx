const STEP = 16;
const SIDE = 11;
const PER_LINE = 30;

type StitchesProps = { filled: number; total: number; longest: number };

/** Every row shares the scale of the longest, so that equal lengths mean equal counts. */
export function Stitches({ filled, total, longest }: StitchesProps) {
  const across = Math.min(longest, PER_LINE);
  const width = across * STEP;
  const height = Math.ceil(total / across) * STEP;
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      aria-hidden="true"
      className="block h-auto max-w-full"
    >
      {Array.from({ length: total }, (_, index) => {
        const done = index < filled;
        const x = (index % across) * STEP + (done ? 0 : 0.5);
        const y = Math.floor(index / across) * STEP + 2.5 + (done ? 0 : 0.5);
        const side = done ? SIDE : SIDE - 1;
        return (
          <rect
            key={`${x} ${y}`}
            {...{ x, y, width: side, height: side }}
            rx={0.8}
            className={done ? "fill-primary" : "fill-base-100 stroke-line"}
          />
        );
      })}
    </svg>
  );
}
