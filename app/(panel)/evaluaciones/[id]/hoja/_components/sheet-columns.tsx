import { DataTable } from "@/components/ui/data-table";
import { Section } from "@/components/ui/section";
import { AREA_LABELS } from "@/lib/assessments/labels";
import type { ItemSheet, SheetColumn } from "@/lib/assessments/sheet/rules";

const figure = new Intl.NumberFormat("es-PE");

function whatToWrite({ brings, paper }: SheetColumn): string {
  if (brings === "level") return paper.levels.map(({ name, code }) => `${code}: ${name}`).join("; ");
  const { maxMeasure } = paper;
  return `La medida, un número hasta ${figure.format(maxMeasure ?? 0)}. El nivel se calcula con los cortes de la prueba.`;
}

/** What to write in each column that comes empty. */
export function SheetColumns({ columns, itemSheets }: { columns: SheetColumn[]; itemSheets: ItemSheet[] }) {
  const rows = [
    {
      name: "documento",
      what: "El DNI del estudiante, o su carné o pasaporte. Sirve para reconocerlo en otra evaluación: al leerlo se convierte en una clave, y el archivo se borra. Si no lo tiene, deje el número de la columna codigo_alumno.",
    },
    ...itemSheets.map(({ area, items }) => ({
      name: `p1 a p${items}`,
      what: `${AREA_LABELS[area]}. 1 si acertó la pregunta y 0 si no; o la letra que marcó, si la prueba tiene clave. Vacío: no respondió. Si no rindió, deje vacías todas.`,
    })),
    ...columns.map((column) => ({
      name: column.name,
      what: `${AREA_LABELS[column.area]}. ${whatToWrite(column)} Vacío: no rindió.`,
    })),
  ];
  return (
    <Section title="Qué escribir en cada columna">
      <DataTable
        caption="No agregue nombres de estudiantes: un archivo con nombres no se recibe."
        rows={rows}
        rowKey={({ name, what }) => `${name} ${what}`}
        columns={[
          { key: "name", header: "Columna", rowHeader: true, cell: ({ name }) => name },
          { key: "what", header: "Qué se escribe", cell: ({ what }) => what },
        ]}
      />
    </Section>
  );
}
