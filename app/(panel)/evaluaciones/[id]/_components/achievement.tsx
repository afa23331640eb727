import { LevelBars } from "@/components/charts/level-bars";
import { Anchor } from "@/components/ui/anchor";
import { EmptyState } from "@/components/ui/empty-state";
import { Section } from "@/components/ui/section";
import { SIMILAR } from "@/lib/assessments/bands/rules";
import { paperLabel } from "@/lib/assessments/labels";
import { TONES } from "@/lib/assessments/scale/rules";
import type { Results, Total } from "@/lib/assessments/totals/queries";
import { gradeShown, LEAST, scaleKey, totalOf } from "@/lib/assessments/totals/rules";
import { TopNote } from "./top-note";

type Paper = Results["papers"][number];
type AchievementProps = {
  papers: Paper[];
  place: string;
  totals: Total[];
  grade: number | undefined;
  /** The same place in an earlier round, and networks like it: of every grade and modality. */
  earlier: Results["earlier"];
  bands: Results["bands"];
  /** Where the same students are compared. */
  growth: string;
};

function whyWithheld(n: number): string | undefined {
  if (n === 0) return "Nadie rindió esta prueba aquí.";
  return n < LEAST ? `Rindieron menos de ${LEAST} estudiantes: sus niveles no se muestran.` : undefined;
}

type Figures = Omit<AchievementProps, "papers" | "growth">;

function barOf(paper: Paper, { place, totals, grade, earlier, bands }: Figures) {
  const shown = gradeShown(paper, grade);
  if (shown === undefined) return [];
  const total = totalOf(totals, place, { stage: paper.stage, area: paper.area, grade: shown });
  const counts = (total?.levels ?? []).slice(0, paper.levels.length);
  const n = counts.reduce((sum, value) => sum + value, 0);
  const band =
    shown === null
      ? bands.find(({ stage, area }) => stage === paper.stage && area === paper.area)
      : undefined;
  return [
    {
      id: paper.id,
      label: paperLabel({ ...paper, grade: shown }),
      counts,
      of: total?.programmed ?? undefined,
      withheld: whyWithheld(n),
      band,
      note: <TopNote paper={paper} top={counts.at(-1) ?? 0} n={n} grade={shown} {...{ earlier, band }} />,
    },
  ];
}

/** In which level those assessed are, paper by paper; papers with the same scale share a legend. */
export function Achievement({ papers, growth, ...figures }: AchievementProps) {
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
      <div className="mt-4 max-w-140 space-y-2 text-sm text-muted">
        <p>
          El intervalo (de Wilson) toma a quienes rindieron como una muestra al azar de los programados. Si
          los que faltan son distintos, la diferencia puede ser mayor.
        </p>
        {figures.earlier && (
          <p>
            Quienes rindieron «{figures.earlier.title}» no son todos los mismos estudiantes. Lo que cambió en
            los mismos está en <Anchor href={growth}>Avance</Anchor>.
          </p>
        )}
        {figures.bands.length > 0 && (
          <p>
            Redes parecidas son las {SIMILAR} más cercanas por su porcentaje en el nivel más alto de la
            evaluación anterior o, sin ella, por su número de estudiantes. La franja bajo la barra dice dónde
            empieza ese nivel en la mitad de ellas que está al centro.
          </p>
        )}
      </div>
    </Section>
  );
}
