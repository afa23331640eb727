import { Anchor } from "@/components/ui/anchor";
import { Row, RowList } from "@/components/ui/row-list";
import { Section } from "@/components/ui/section";
import type { Area, Stage } from "@/db/values";
import { itemCount } from "@/lib/assessments/items/labels";
import { paperLabel } from "@/lib/assessments/labels";

type Level = { name: string; code: string; cut: number | null };
type Paper = {
  id: string;
  stage: Stage;
  grade: number | null;
  area: Area;
  levels: Level[];
  minMeasure: number | null;
  maxMeasure: number | null;
  items: number;
};
type PaperListProps = { papers: Paper[]; href: string; isDraft: boolean };

const figure = new Intl.NumberFormat("es-PE");

function levelText({ name, code, cut }: Level) {
  return `${name} (${code}${cut === null ? "" : `, desde ${figure.format(cut)}`})`;
}

const rangeText = ({ minMeasure, maxMeasure }: Paper) =>
  minMeasure === null || maxMeasure === null
    ? "Sin medida: el nivel viene en el archivo"
    : `Medida de ${figure.format(minMeasure)} a ${figure.format(maxMeasure)}`;

/** The papers with their scales: levels in order, the code of each in files and where it begins. */
export function PaperList({ papers, href, isDraft }: PaperListProps) {
  return (
    <Section
      title="Escala de cada prueba"
      aside={`${papers.length} ${papers.length === 1 ? "prueba" : "pruebas"}`}
    >
      <RowList label="Pruebas">
        {papers.map((paper) => (
          <Row
            key={paper.id}
            href={isDraft ? `${href}/pruebas/${paper.id}` : undefined}
            title={paperLabel(paper)}
            detail={paper.levels.map(levelText).join("; ")}
            status={
              isDraft ? (
                <>
                  {rangeText(paper)}.{" "}
                  <Anchor href={`${href}/pruebas/${paper.id}/items`}>
                    {paper.items > 0 ? itemCount(paper.items) : "Agregar sus preguntas"}
                    <span className="sr-only"> de {paperLabel(paper)}</span>
                  </Anchor>
                </>
              ) : (
                `${rangeText(paper)}.${paper.items > 0 ? ` ${itemCount(paper.items)}.` : ""}`
              )
            }
          />
        ))}
      </RowList>
    </Section>
  );
}
