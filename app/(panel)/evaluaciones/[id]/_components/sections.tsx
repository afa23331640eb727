import { LevelBars } from "@/components/charts/level-bars";
import { Section } from "@/components/ui/section";
import { paperLabel, sectionLabel } from "@/lib/assessments/labels";
import { paperFor } from "@/lib/assessments/rules";
import { TONES } from "@/lib/assessments/scale/rules";
import type { Results } from "@/lib/assessments/totals/queries";
import { LEAST, tellable } from "@/lib/assessments/totals/rules";

type Row = Results["sections"][number];
type Paper = Results["papers"][number];
type SectionsProps = { sections: Row[]; papers: Paper[]; grade: number | undefined };

const total = ({ levels }: Row) => levels.reduce((sum, n) => sum + n, 0);

const FEW = `Rindieron menos de ${LEAST} estudiantes: sus niveles no se muestran.`;
const COVERS = "No se muestra, para que no se deduzca la de otra sección.";

const barOf = (row: Row, paper: Paper, isTold: boolean) => ({
  id: `${row.stage}-${row.area}-${row.grade ?? 0}-${row.section ?? ""}`,
  label: sectionLabel(row),
  counts: row.levels.slice(0, paper.levels.length),
  withheld: isTold ? undefined : total(row) < LEAST ? FEW : COVERS,
});

/** How each section of a school did, in the order of grades and never of results. */
export function Sections({ sections, papers, grade }: SectionsProps) {
  const taken = sections.flatMap((row) => {
    const paper = paperFor(papers, row.stage, row.grade, row.area);
    return paper && (grade === undefined || row.grade === grade) ? [{ row, paper }] : [];
  });
  const groups = [...Map.groupBy(taken, ({ paper }) => paper)].map(([paper, own]) => {
    const parts = own.map(({ row }) => ({ row, taken: total(row) }));
    const told = tellable(parts);
    return { paper, bars: parts.map((part) => barOf(part.row, paper, told.has(part))) };
  });
  if (groups.length === 0) return null;
  return (
    <Section title="Por sección" aside="Por grado, no por resultado">
      {groups.map(({ paper, bars }) => (
        <div key={paper.id} className="mt-7 first:mt-0">
          <LevelBars
            title={paperLabel(paper)}
            unit="Porcentaje de quienes rindieron en cada sección."
            rowHeader="Sección"
            levels={paper.levels.map(({ name }, i) => ({
              label: name,
              tone: TONES[paper.levels.length]?.[i] ?? 1,
            }))}
            bars={bars}
            least={LEAST}
            columns={2}
          />
        </div>
      ))}
    </Section>
  );
}
