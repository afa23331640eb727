import { ChartFigure, type ChartText } from "@/components/charts/chart-figure";
import { ProgressBar } from "@/components/charts/progress-bar";
import { Disclosure } from "@/components/ui/disclosure";

type ShareBarsProps = ChartText & {
  noun: string;
  bars: { id: string; label: string; value: number | null; total: number | null }[];
};

/** More than these are folded: a phone shows one under the other. */
const UNFOLDED = 16;

/** A bar for each row, in the order of the table; what may not be told says so. */
export function ShareBars({ noun, bars, ...text }: ShareBarsProps) {
  const drawn = (
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
  );
  return (
    <ChartFigure {...text}>
      {bars.length > UNFOLDED ? (
        <Disclosure summary={`Ver las ${bars.length} barras`} onPaper>
          {drawn}
        </Disclosure>
      ) : (
        drawn
      )}
    </ChartFigure>
  );
}
