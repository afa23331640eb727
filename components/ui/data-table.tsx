import type { ReactNode } from "react";
import { Anchor } from "./anchor";
import { BodyCell, type Column, HeaderCell, type Sort } from "./table-cells";
import { TABLE_ROLE } from "./table-role";

export type { Column };

type DataTableProps<Row> = {
  caption: ReactNode;
  columns: Column<Row>[];
  rows: Row[];
  rowKey: (row: Row) => string;
  sort?: Sort;
  sortHref?: (key: string) => string;
  empty?: ReactNode;
  /** A last row of totals, by column key. */
  total?: Record<string, ReactNode>;
};

/** Hairlines, no zebra; on phones each row is a block. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, columns, rows, rowKey, sort, sortHref, empty, total } = props;
  if (rows.length === 0 && empty) return empty;
  const sortable = sortHref ? columns.filter((column) => column.sortable) : [];
  return (
    <>
      {sortHref && sortable.length > 0 && (
        <p className="mb-2 text-sm leading-8 text-muted sm:hidden print:hidden">
          Ordenar por{" "}
          {sortable.map((column, index) => (
            <span key={column.key}>
              {index > 0 && " · "}
              <Anchor href={sortHref(column.key)} aria-current={sort?.key === column.key || undefined}>
                {column.header.toLowerCase()}
              </Anchor>
            </span>
          ))}
        </p>
      )}
      <table {...TABLE_ROLE.table} className="block w-full border-collapse sm:table">
        <caption className="mb-2 block text-left text-sm text-muted sm:table-caption">{caption}</caption>
        <thead
          {...TABLE_ROLE.group}
          className="hidden border-y border-t-base-300 border-b-line sm:table-header-group"
        >
          <tr {...TABLE_ROLE.row}>
            {columns.map((column) => (
              <HeaderCell key={column.key} {...{ column, sort, sortHref }} />
            ))}
          </tr>
        </thead>
        <tbody {...TABLE_ROLE.group} className="block sm:table-row-group">
          {rows.map((row) => (
            <tr
              key={rowKey(row)}
              {...TABLE_ROLE.row}
              className="block border-b border-base-300 py-3 sm:table-row"
            >
              {columns.map((column) => (
                <BodyCell key={column.key} {...{ column, row }} />
              ))}
            </tr>
          ))}
        </tbody>
        {total && (
          <tfoot {...TABLE_ROLE.group} className="block font-semibold sm:table-footer-group">
            <tr {...TABLE_ROLE.row} className="block py-3 sm:table-row">
              {columns.map((column) => (
                <BodyCell
                  key={column.key}
                  row={total}
                  column={{ ...column, cell: (row) => row[column.key] }}
                />
              ))}
            </tr>
          </tfoot>
        )}
      </table>
    </>
  );
}
