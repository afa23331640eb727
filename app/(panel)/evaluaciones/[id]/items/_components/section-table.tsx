import { type Column, DataTable } from "@/components/ui/data-table";
import { Section } from "@/components/ui/section";
import type { SectionTally } from "@/lib/assessments/items/difficulty/queries";
import { groupedBy, nameOf, rightShare } from "@/lib/assessments/items/difficulty/rules";
import { sectionLabel } from "@/lib/assessments/items/labels";
import type { Item } from "@/lib/assessments/items/rules";
import { LEAST, percentOne, told } from "@/lib/assessments/totals/rules";

const columnOf = (section: SectionTally, i: number): Column<Item> => ({
  key: String(i),
  header: `${sectionLabel(section)} (n = ${told(section.taken)})`,
  align: "right",
  cell: ({ number }) => {
    const { part, n } = rightShare(section, number);
    return n < LEAST ? "–" : percentOne(part, n);
  },
});

/** In a school, each section by its own. */
export function SectionTable({ items, sections }: { items: Item[]; sections: SectionTally[] }) {
  if (sections.length < 2) return null;
  const by = groupedBy(items);
  return (
    <Section title="Por sección" aside={`${sections.length} secciones`}>
      <DataTable
        caption={`Aciertos en cada pregunta, por grado y sección. Con menos de ${LEAST} estudiantes no se dicen.`}
        columns={[
          {
            key: "item",
            header: "Pregunta",
            rowHeader: true,
            cell: (item) => `${item.number}. ${nameOf(item, by)}`,
          },
          ...sections.map(columnOf),
        ]}
        rows={items}
        rowKey={({ number }) => String(number)}
      />
    </Section>
  );
}
