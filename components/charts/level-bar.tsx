import { count, share, wholeShares } from "./figures";
import { type Level, toneContent, toneFill } from "./level-tones";

type LevelBarProps = {
  label: string;
  levels: Level[];
  /** One for each level, in the same order. */
  counts: number[];
  /** How many there could have been, when not all are here. */
  of?: number;
  /** Shares from 0 to 1 between which the highest level is in others like this: a thin strip under its beginning. */
  band?: { low: number; high: number };
};

/** Ordered levels that add up to 100 %; the number inside each part that has room for it. */
export function LevelBar({ label, levels, counts, of, band }: LevelBarProps) {
  const n = counts.reduce((sum, value) => sum + value, 0);
  const shares = wholeShares(counts);
  const parts = levels.map((level, index) => ({
    ...level,
    start: share(
      counts.slice(0, index).reduce((sum, value) => sum + value, 0),
      n,
    ),
    width: share(counts[index] ?? 0, n),
    number: shares[index] ?? 0,
  }));
  return (
    <div className="min-w-0">
      <p className="mb-1 flex flex-wrap items-baseline justify-between gap-x-4">
        <span className="font-semibold">{label}</span>
        <span className="text-sm text-muted">
          n = {count(n)}
          {of !== undefined && ` de ${count(of)}`}
        </span>
      </p>
      <svg
        role="img"
        aria-label={`${label}: ${parts.map((part) => `${part.label} ${part.number} %`).join(", ")}`}
        height={band ? 46 : 34}
        className="block w-full overflow-visible"
      >
        {parts
          .filter((part) => part.width > 0)
          .map((part) => (
            <g key={part.label}>
              <rect
                x={`${part.start}%`}
                width={`${part.width}%`}
                height={34}
                className={`stroke-base-content ${toneFill[part.tone]}`}
              />
              {part.width >= 9 && (
                <text
                  x={`${part.start + part.width / 2}%`}
                  y={22}
                  textAnchor="middle"
                  className={`text-xs font-semibold ${toneContent[part.tone]}`}
                >
                  {part.number} %
                </text>
              )}
            </g>
          ))}
        {band && (
          <rect
            x={`${100 - band.high * 100}%`}
            y={39}
            width={`${Math.max(0.5, (band.high - band.low) * 100)}%`}
            height={6}
            className="fill-base-content"
          />
        )}
      </svg>
    </div>
  );
}
