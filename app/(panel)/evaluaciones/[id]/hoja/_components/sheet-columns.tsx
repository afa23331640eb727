import { DataTable } from "@/components/ui/data-table";
import { Section } from "@/components/ui/section";
import { AREA_LABELS } from "@/lib/assessments/labels";
import type { SheetColumn } from "@/lib/assessments/sheet/rules";

const figure = new Intl.NumberFormat("es-PE");

function whatToWrite({ brings, paper }: SheetColumn): string {
  if (brings === "level") return paper.levels.map(({ name, code }) => `${code}: ${name}`).join("; ");
  const { maxMeasure } = paper;
  return `La medida, un número hasta ${figure.format(maxMeasure ?? 0)}. El nivel se calcula con los cortes de la prueba.`;
}

/** What to write in each column that comes empty. */
export function SheetColumns({ columns }: { columns: SheetColumn[] }) {
  const rows = [
    {
      name: "documento",
      what: "El DNI del estudiante, o su carné o pasaporte. Sirve para reconocerlo en otra evaluación: al leerlo se convierte en una clave, y el archivo se borra. Si no lo tiene, deje el número de la columna codigo_alumno.",
    },
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
        rowKey={({ name }) => name}
        columns={[
          { key: "name", header: "Columna", rowHeader: true, cell: ({ name }) => name },
          { key: "what", header: "Qué se escribe", cell: ({ what }) => what },
        ]}
      />
    </Section>
  );
}
