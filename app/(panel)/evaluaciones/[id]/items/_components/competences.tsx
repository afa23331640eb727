import { type Column, DataTable } from "@/components/ui/data-table";
import { Section } from "@/components/ui/section";
import {
  type ComparedGroup,
  type ComparedItem,
  compareGroups,
  differenceText,
  directionOf,
  groupedBy,
} from "@/lib/assessments/items/difficulty/rules";
import { itemCount, shareText } from "@/lib/assessments/items/labels";
import { Direction } from "./direction";

const OWN: Column<ComparedGroup>[] = [
  { key: "name", header: "Qué miden", rowHeader: true, cell: ({ name }) => name },
  { key: "items", header: "Preguntas", align: "right", cell: ({ items }) => items },
  { key: "own", header: "Aciertos aquí", align: "right", cell: ({ own }) => shareText(own) },
];

const AGAINST: Column<ComparedGroup>[] = [
  { key: "whole", header: "En la región", align: "right", cell: ({ whole }) => shareText(whole) },
  {
    key: "difference",
    header: "Diferencia en puntos",
    cell: ({ difference }) => (
      <>
        {difference ? differenceText(difference) : "–"}
        <span className="block text-sm">
          <Direction of={directionOf(difference)} />
        </span>
      </>
    ),
  },
];

type CompetencesProps = { items: ComparedItem[]; isWhole: boolean; taken: number };

const NOUNS = {
  competence: { one: "competencia", title: "Competencias" },
  capacity: { one: "capacidad", title: "Capacidades" },
};

/** The competences of a paper, or its capacities, each as the average of its items, the furthest below first. */
export function Competences({ items, isWhole, taken }: CompetencesProps) {
  const noun = NOUNS[groupedBy(items)];
  return (
    <Section
      title={isWhole ? `Aciertos por ${noun.one}` : `${noun.title} en las que más lejos está de la región`}
      aside={`n = ${taken.toLocaleString("es-PE")}, ${itemCount(items.length)}`}
    >
      <DataTable
        caption={
          isWhole
            ? "Promedio de los aciertos en sus preguntas, de la más difícil a la más fácil."
            : "Promedio de los aciertos en sus preguntas, desde la que queda más abajo de la región. Entre paréntesis, el intervalo de 95 %."
        }
        columns={isWhole ? OWN : [...OWN, ...AGAINST]}
        rows={compareGroups(items)}
        rowKey={({ name }) => name}
      />
    </Section>
  );
}
