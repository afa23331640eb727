import { count, percent, share } from "./figures";
import { numberSpot } from "./number-spot";

type ProgressBarProps = {
  /** What advances: «Plan», «UGEL 05, primaria». */
  label: string;
  value: number;
  total: number;
  /** What is counted, in plural: «actividades hechas». */
  noun: string;
  target?: number;
  /** What the target is, unless it is a goal: «En la región: 52.3 %». */
  targetText?: string;
  /** What stands above the bar: everything, only «a de b», or nothing because a figure already says it. */
  text?: "full" | "counts" | "none";
  /** In place of the whole percentage: «45.0 %». */
  shown?: string;
};

/** How much of the whole; the number stands inside the end, or after it when there is no room. */
export function ProgressBar(props: ProgressBarProps) {
  const { label, value, total, noun, target, targetText, text = "full", shown } = props;
  const filled = share(value, total);
  const mark = target === undefined ? null : share(target, total);
  const { at, inside, anchor } = numberSpot(filled, mark);
  const counts = `${count(value)} de ${count(total)}`;
  const part = shown ?? percent(value, total);
  const goal = target === undefined ? "" : (targetText ?? `Meta: ${count(target)}`);
  return (
    <div className="min-w-0">
      {text === "full" && (
        <p className="mb-1 flex flex-wrap justify-between gap-x-4">
          <span className="font-semibold">
            {label}: {counts} {noun}
          </span>
          {goal && <span className="text-sm text-muted">{goal}</span>}
        </p>
      )}
      {text === "counts" && (
        <p className="mb-0.5 flex flex-wrap justify-between gap-x-4 text-sm text-muted">
          <span>{counts}</span>
          {goal && <span>{goal}</span>}
        </p>
      )}
      <svg
        role="img"
        aria-label={[`${label}: ${counts} ${noun}, ${part}`, goal].filter(Boolean).join(". ")}
        height={28}
        className="block w-full overflow-visible"
      >
        <rect width="100%" height={28} className="fill-base-200" />
        <rect width={`${filled}%`} height={28} className="fill-primary" />
        <rect width="100%" height={28} className="fill-none stroke-line" />
        <text
          x={`${at}%`}
          y={19}
          dx={anchor === "end" ? -8 : 8}
          textAnchor={anchor}
          className={`text-xs font-semibold ${inside ? "fill-primary-content" : "fill-base-content"}`}
        >
          {part}
        </text>
        {mark !== null && (
          <svg x={`${mark}%`} y={-4} className="overflow-visible" aria-hidden="true">
            <rect x={-2.5} width={5} height={36} className="fill-base-100" />
            <rect x={-1.5} width={3} height={36} className="fill-base-content" />
          </svg>
        )}
      </svg>
    </div>
  );
}
