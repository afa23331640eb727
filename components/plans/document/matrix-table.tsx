import { type Column, DataTable } from "@/components/ui/data-table";
import type { MatrixRow } from "@/lib/plans/document/blocks/rules";
import { Lines } from "./lines";

const COLUMNS: Column<MatrixRow>[] = [
  {
    key: "what",
    header: "Actividad",
    rowHeader: true,
    width: "sm:w-[30%]",
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
    width: "sm:w-[12%]",
    cell: ({ when }) => when,
  },
  {
    key: "who",
    header: "Responsable y participantes",
    width: "sm:w-[22%]",
    cell: ({ who }) => <Lines texts={who} first />,
  },
  {
    key: "means",
    header: "Recursos y presupuesto",
    width: "sm:w-[20%]",
    cell: ({ means }) => <Lines texts={means} first />,
  },
  { key: "evidence", header: "Medio de verificación", width: "sm:w-[16%]", cell: ({ evidence }) => evidence },
];

/** The activities of an objective: a table, and on phones a block for each. */
export function MatrixTable({ caption, rows }: { caption: string; rows: MatrixRow[] }) {
  return <DataTable caption={caption} columns={COLUMNS} rows={rows} rowKey={({ id }) => id} />;
}
