import { type Column, DataTable } from "@/components/ui/data-table";
import { Section } from "@/components/ui/section";
import { itemCount } from "@/lib/assessments/items/labels";
import type { KeyedItem } from "@/lib/assessments/items/rules";

const NONE = "–";

const columnsOf = (items: KeyedItem[]): Column<KeyedItem>[] => [
  { key: "number", header: "Pregunta", rowHeader: true, cell: ({ number }) => `Pregunta ${number}` },
  { key: "competence", header: "Competencia", cell: ({ competence }) => competence },
  { key: "capacity", header: "Capacidad", cell: ({ capacity }) => capacity ?? NONE },
  ...(items.some(({ answer }) => answer)
    ? [{ key: "answer", header: "Clave", cell: ({ answer }: KeyedItem) => answer ?? NONE }]
    : []),
  ...(items.some(({ anchor }) => anchor)
    ? [{ key: "anchor", header: "Ancla", cell: ({ anchor }: KeyedItem) => anchor ?? NONE }]
    : []),
];

/** What was understood of the paste, item by item. */
export function ItemTable({ items }: { items: KeyedItem[] }) {
  const keyed = items.some(({ answer }) => answer);
  return (
    <Section title="Cómo quedaron guardadas" aside={itemCount(items.length)}>
      <DataTable
        caption={
          keyed
            ? "Por número. La clave la ven solo quienes preparan la evaluación."
            : "Por número. Sin clave: los archivos tienen que traer 1 si acertó y 0 si no."
        }
        columns={columnsOf(items)}
        rows={items}
        rowKey={({ number }) => String(number)}
      />
    </Section>
  );
}
