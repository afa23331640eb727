import { count, percent } from "@/components/charts/figures";
import { BASIS_LABELS } from "@/lib/assessments/bands/labels";
import { earlierTop, type PaperBand } from "@/lib/assessments/bands/rules";
import type { Results } from "@/lib/assessments/totals/queries";
import { intervalText, wilson } from "@/lib/assessments/totals/rules";

type TopNoteProps = {
  paper: Results["papers"][number];
  top: number;
  n: number;
  grade: number | null;
  earlier: Results["earlier"];
  band: PaperBand | undefined;
};

const whole = (share: number) => percent(share, 1);

/** The share in the highest level with how sure it is, in the same place before, and in networks like it. */
export function TopNote({ paper, top, n, grade, earlier, band }: TopNoteProps) {
  const interval = wilson(top, n);
  if (!interval) return null;
  const before = earlier && earlierTop(earlier, paper, grade);
  const beforeInterval = before && wilson(before.top, before.n);
  return (
    <>
      <p>
        {paper.levels.at(-1)?.name}: {percent(top, n)}. Intervalo de 95 %: {intervalText(interval)}.
      </p>
      {before && beforeInterval && (
        <p>
          {earlier.title}: {percent(before.top, before.n)}, n = {count(before.n)}. Intervalo de 95 %:{" "}
          {intervalText(beforeInterval)}.
        </p>
      )}
      {band && (
        <p>
          Redes parecidas: de {whole(band.low)} a {whole(band.high)} ({band.networks} redes{" "}
          {BASIS_LABELS[band.basis]}).
        </p>
      )}
    </>
  );
}
