import { share } from "./figures";

type DueThreadProps = {
  /** Days since it began. */
  elapsed: number;
  /** Days from the beginning to the due date. */
  due: number;
  /** The longest that is drawn, in days. */
  scale?: number;
};

/** Time as thread: ink is what has passed, the tick is the due date, red is what went past it. */
export function DueThread({ elapsed, due, scale = 90 }: DueThreadProps) {
  const now = share(elapsed, scale);
  const end = share(due, scale);
  return (
    <svg
      role="img"
      aria-label={`Van ${elapsed} de ${due} días`}
      height={12}
      className="block w-full overflow-visible"
    >
      <rect y={4} width={`${Math.max(now, end)}%`} height={4} className="fill-line" />
      <rect y={4} width={`${Math.min(now, end)}%`} height={4} className="fill-base-content" />
      {now > end && <rect x={`${end}%`} y={3} width={`${now - end}%`} height={6} className="fill-error" />}
      <svg x={`${end}%`} className="overflow-visible" aria-hidden="true">
        <rect x={-1} width={2.5} height={12} className="fill-base-content" />
      </svg>
    </svg>
  );
}
