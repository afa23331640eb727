import { type Column, DataTable } from "@/components/ui/data-table";
import type { MatrixRow } from "@/lib/plans/document/blocks/rules";
import { Lines } from "./lines";

const COLUMNS: Column<MatrixRow>[] = [
  {
    key: "what",
    header: "Actividad",
    rowHeader: true,
    cell: ({ number, title, what }) => (
      <>
        {number} {title}
        <span className="font-normal">
          <Lines texts={what} muted />
        </span>
      </>
    ),
  },
  {
    key: "when",
    header: "Meses",
    cell: ({ when }) => when,
  },
  { key: "who", header: "Responsable y participantes", cell: ({ who }) => <Lines texts={who} first /> },
  { key: "means", header: "Recursos y presupuesto", cell: ({ means }) => <Lines texts={means} first /> },
  { key: "evidence", header: "Medio de verificación", cell: ({ evidence }) => evidence },
];

/** The activities of an objective: a table, and on phones a block for each. */
export function MatrixTable({ caption, rows }: { caption: string; rows: MatrixRow[] }) {
  return <DataTable caption={caption} columns={COLUMNS} rows={rows} rowKey={({ id }) => id} />;
}
