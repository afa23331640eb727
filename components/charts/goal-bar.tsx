import { numberSpot } from "./number-spot";

type GoalBarProps = {
  /** What is aimed at: «Estudiantes en Satisfactorio». */
  label: string;
  /** How much of the way has been gone, 0 to 1; `null` while nothing was measured or there is nothing to count from. */
  way: number | null;
  /** How much of the time has passed, 0 to 1: where it should be by then. */
  passed: number;
  /** «30 %», «45.5 %», «40 %». */
  from: string;
  shown: string | null;
  to: string;
};

/** The way from where it began to where it should get, with what was measured and a tick where time is. */
export function GoalBar({ label, way, passed, from, shown, to }: GoalBarProps) {
  const filled = Math.min(100, Math.max(0, (way ?? 0) * 100));
  const mark = Math.min(100, Math.max(0, passed * 100));
  const { at, inside, anchor } = numberSpot(filled, mark);
  return (
    <div className="min-w-0">
      <svg
        role="img"
        aria-label={`${label}: ${shown ? `mide ${shown}` : "sin medir"}; parte de ${from} y debe llegar a ${to}. Ha pasado el ${Math.round(mark)} % del plazo.`}
        height={28}
        className="block w-full overflow-visible"
      >
        <rect width="100%" height={28} className="fill-base-200" />
        <rect width={`${filled}%`} height={28} className="fill-primary" />
        <rect width="100%" height={28} className="fill-none stroke-line" />
        {shown && (
          <text
            x={`${at}%`}
            y={19}
            dx={anchor === "end" ? -8 : 8}
            textAnchor={anchor}
            className={`text-xs font-semibold ${inside ? "fill-primary-content" : "fill-base-content"}`}
          >
            {shown}
          </text>
        )}
        <svg x={`${mark}%`} y={-4} className="overflow-visible" aria-hidden="true">
          <rect x={-2.5} width={5} height={36} className="fill-base-100" />
          <rect x={-1.5} width={3} height={36} className="fill-base-content" />
        </svg>
      </svg>
      <p className="mt-1 flex flex-wrap justify-between gap-x-4 text-sm text-muted" aria-hidden="true">
        <span>{from}</span>
        <span>{to}</span>
      </p>
    </div>
  );
}
