import { ChartFigure, type ChartText } from "@/components/charts/chart-figure";
import { ProgressBar } from "@/components/charts/progress-bar";

type ShareBarsProps = ChartText & {
  noun: string;
  bars: { id: string; label: string; value: number | null; total: number | null }[];
};

/** A bar for each row, in the order of the table; what may not be told says so. */
export function ShareBars({ noun, bars, ...text }: ShareBarsProps) {
  return (
    <ChartFigure {...text}>
      <ul className="grid gap-x-16 gap-y-4 sm:grid-cols-2">
        {bars.map(({ id, label, value, total }) => (
          <li key={id} className="min-w-0">
            {value === null || total === null || total === 0 ? (
              <p>
                <b>{label}:</b> {value === null ? "oculto o sin dato" : "sin nadie que contar"}
              </p>
            ) : (
              <ProgressBar {...{ label, value, total, noun }} />
            )}
          </li>
        ))}
      </ul>
    </ChartFigure>
  );
}
