import { type Column, DataTable } from "@/components/ui/data-table";
import type { TableBlock } from "@/lib/plans/document/blocks/rules";
import { Lines } from "./lines";

type Row = TableBlock["rows"][number];

/** A table of the plan: the first cell names the row. */
export function BlockTable({ caption, columns, rows }: TableBlock) {
  return (
    <DataTable
      caption={caption}
      rows={rows}
      rowKey={({ id }) => id}
      columns={columns.map(
        ({ title }, i): Column<Row> => ({
          key: title,
          header: title,
          rowHeader: i === 0,
          cell: ({ cells }) => <Lines texts={cells[i] ?? []} first />,
        }),
      )}
    />
  );
}
