import { percent } from "@/components/charts/figures";
import { LevelBars } from "@/components/charts/level-bars";
import { EmptyState } from "@/components/ui/empty-state";
import { Section } from "@/components/ui/section";
import { paperLabel } from "@/lib/assessments/labels";
import { TONES } from "@/lib/assessments/scale/rules";
import type { Results, Total } from "@/lib/assessments/totals/queries";
import { gradeShown, intervalText, LEAST, scaleKey, totalOf, wilson } from "@/lib/assessments/totals/rules";

type Paper = Results["papers"][number];
type AchievementProps = { papers: Paper[]; place: string; totals: Total[]; grade: number | undefined };

function whyWithheld(n: number): string | undefined {
  if (n === 0) return "Nadie rindió esta prueba aquí.";
  return n < LEAST ? `Rindieron menos de ${LEAST} estudiantes: sus niveles no se muestran.` : undefined;
}

/** The share in the highest level, with how sure it is. */
function topNote({ levels }: Paper, counts: number[], n: number): string | undefined {
  const top = counts.at(-1) ?? 0;
  const interval = wilson(top, n);
  const name = levels.at(-1)?.name;
  if (!interval) return undefined;
  return `${name}: ${percent(top, n)}. Intervalo de 95 %: ${intervalText(interval)}.`;
}

function barOf(paper: Paper, { place, totals, grade }: Omit<AchievementProps, "papers">) {
  const shown = gradeShown(paper, grade);
  if (shown === undefined) return [];
  const total = totalOf(totals, place, { stage: paper.stage, area: paper.area, grade: shown });
  const counts = (total?.levels ?? []).slice(0, paper.levels.length);
  const n = counts.reduce((sum, value) => sum + value, 0);
  return [
    {
      id: paper.id,
      label: paperLabel({ ...paper, grade: shown }),
      counts,
      of: total?.programmed ?? undefined,
      withheld: whyWithheld(n),
      note: topNote(paper, counts, n),
    },
  ];
}

/** In which level those assessed are, paper by paper; papers with the same scale share a legend. */
export function Achievement({ papers, ...figures }: AchievementProps) {
  const scales = [...Map.groupBy(papers, ({ levels }) => scaleKey(levels))].flatMap(([key, same]) => {
    const bars = same.flatMap((paper) => barOf(paper, figures));
    const [first] = same;
    return first && bars.length > 0 ? [{ key, levels: first.levels, bars }] : [];
  });
  return (
    <Section title="Niveles de logro" aside="n y porcentaje de quienes rindieron">
      {scales.length === 0 && (
        <EmptyState title="Ninguna prueba coincide">Quite algún filtro para ver los niveles.</EmptyState>
      )}
      {scales.map(({ key, levels, bars }) => (
        <div key={key} className="mt-7 first:mt-0">
          <LevelBars
            title="Niveles de logro"
            titleHidden
            unit="Porcentaje de quienes rindieron cada prueba."
            rowHeader="Prueba"
            levels={levels.map(({ name }, i) => ({ label: name, tone: TONES[levels.length]?.[i] ?? 1 }))}
            bars={bars}
            least={LEAST}
            columns={2}
          />
        </div>
      ))}
      <p className="mt-4 max-w-140 text-sm text-muted">
        El intervalo (de Wilson) toma a quienes rindieron como una muestra al azar de los programados. Si los
        que faltan son distintos, la diferencia puede ser mayor.
      </p>
    </Section>
  );
}
