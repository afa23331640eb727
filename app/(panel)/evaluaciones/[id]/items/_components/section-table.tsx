import { type Column, DataTable } from "@/components/ui/data-table";
import { Section } from "@/components/ui/section";
import type { SectionTally } from "@/lib/assessments/items/difficulty/queries";
import { groupedBy, nameOf, rightShare } from "@/lib/assessments/items/difficulty/rules";
import type { Item } from "@/lib/assessments/items/rules";
import { sectionLabel } from "@/lib/assessments/labels";
import { LEAST, percentOne, tellable } from "@/lib/assessments/totals/rules";

const columnOf = (section: SectionTally, isTold: boolean): Column<Item> => ({
  key: `${section.grade}-${section.section}`,
  header: isTold ? `${sectionLabel(section)} (n = ${section.taken})` : sectionLabel(section),
  align: "right",
  cell: ({ number }) => {
    const { part, n } = rightShare(section, number);
    return isTold ? percentOne(part, n) : "–";
  },
});

/** In a school, each section by its own. */
export function SectionTable({ items, sections }: { items: Item[]; sections: SectionTally[] }) {
  const told = tellable(sections);
  if (sections.length < 2 || told.size === 0) return null;
  const by = groupedBy(items);
  return (
    <Section title="Por sección" aside={`${sections.length} secciones`}>
      <DataTable
        caption={`Aciertos en cada pregunta, por grado y sección. No se dicen los de secciones con menos de ${LEAST} estudiantes, ni los que permitirían calcularlos.`}
        columns={[
          {
            key: "item",
            header: "Pregunta",
            rowHeader: true,
            cell: (item) => `${item.number}. ${nameOf(item, by)}`,
          },
          ...sections.map((section) => columnOf(section, told.has(section))),
        ]}
        rows={items}
        rowKey={({ number }) => String(number)}
      />
    </Section>
  );
}
