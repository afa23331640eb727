import type { ReactNode } from "react";
import { ChartFigure, type ChartText } from "./chart-figure";
import { count, wholeShares } from "./figures";
import { Legend } from "./legend";
import { LevelBar } from "./level-bar";
import { type Level, toneFill } from "./level-tones";

type LevelBarsProps = ChartText & {
  levels: Level[];
  bars: {
    id: string;
    label: string;
    counts: number[];
    of?: number;
    /** In place of the bar, when it may not be shown. */
    withheld?: string;
    /** Under the bar. */
    note?: ReactNode;
    /** Shares between which the highest level is in others like this. */
    band?: { low: number; high: number };
  }[];
  /** Counts from 1 up to it are told as fewer than it. */
  least?: number;
  /** What the rows of the table are: «Prueba». */
  rowHeader: string;
  columns?: 1 | 2;
};

/** Bars of levels under one legend, with their table. They are drawn in the order given. */
export function LevelBars({ levels, bars, rowHeader, columns = 1, least = 0, ...text }: LevelBarsProps) {
  const told = (value: number) => (value > 0 && value < least ? `<${least}` : count(value));
  const shown = bars.filter((bar) => !bar.withheld);
  return (
    <ChartFigure
      {...text}
      tableOnPaper
      table={{
        head: [rowHeader, ...levels.map((level) => level.label), "n"],
        rows: shown.map((bar) => {
          const shares = wholeShares(bar.counts);
          return {
            id: bar.id,
            cells: [
              bar.label,
              ...bar.counts.map((value, index) => `${shares[index]} % (${told(value)})`),
              bar.counts.reduce((sum, value) => sum + value, 0),
            ],
          };
        }),
      }}
    >
      <Legend
        items={levels.map(({ label, tone }) => ({
          label,
          swatch: (
            <rect
              x={0.5}
              y={0.5}
              width={15}
              height={15}
              className={`stroke-base-content ${toneFill[tone]}`}
            />
          ),
        }))}
      />
      <div className={`mt-4 grid gap-x-16 gap-y-5 ${columns === 2 ? "sm:grid-cols-2" : ""}`}>
        {bars.map((bar) =>
          bar.withheld ? (
            <p key={bar.id}>
              <b className="block">{bar.label}</b>
              <span className="text-sm text-muted">{bar.withheld}</span>
            </p>
          ) : (
            <div key={bar.id} className="min-w-0">
              <LevelBar {...{ levels }} label={bar.label} counts={bar.counts} of={bar.of} band={bar.band} />
              {bar.note && <div className="mt-1 text-sm text-muted">{bar.note}</div>}
            </div>
          ),
        )}
      </div>
    </ChartFigure>
  );
}
