type MonthSquareProps = { total: number; done: number; late: number; most: number; x: number; y: number };

const LARGEST = 32;
const SMALLEST = 5;

/** A square whose area is how many there are, filled from below as far as they are done; red-edged when some are late. */
export function MonthSquare({ total, done, late, most, x, y }: MonthSquareProps) {
  if (total === 0) return <circle cx={x} cy={y} r={1.2} className="fill-base-300" />;
  const side = Math.max(SMALLEST, LARGEST * Math.sqrt(total / most));
  const filled = side * Math.min(1, done / total);
  const [left, top] = [x - side / 2, y - side / 2];
  return (
    <>
      <rect x={left} y={top} width={side} height={side} className="fill-base-100" />
      <rect x={left} y={top + side - filled} width={side} height={filled} className="fill-base-content" />
      <rect
        {...{ x: left, y: top, width: side, height: side }}
        className={`fill-none stroke-[1.5px] ${late > 0 ? "stroke-error" : "stroke-base-content"}`}
      />
    </>
  );
}
