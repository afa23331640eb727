import { ArrowDown, ArrowUp } from "lucide";
import type { ReactNode } from "react";
import { Anchor } from "./anchor";
import { Icon } from "./icon";

export type Sort = { key: string; dir: "asc" | "desc" };

export type Column<Row> = {
  key: string;
  header: string;
  align?: "left" | "right";
  sortable?: boolean;
  rowHeader?: boolean;
  /** On phones the value says enough by itself: a status, a link. */
  bare?: boolean;
  /** From 640 px, so that tables one under the other agree: «sm:w-1/4». */
  width?: string;
  cell: (row: Row) => ReactNode;
};

const SIDE = { left: "text-left", right: "text-right" };

type HeaderCellProps<Row> = { column: Column<Row>; sort?: Sort; sortHref?: (key: string) => string };

export function HeaderCell<Row>({ column, sort, sortHref }: HeaderCellProps<Row>) {
  const sorted = sort?.key === column.key ? sort.dir : undefined;
  return (
    <th
      scope="col"
      aria-sort={sorted && (sorted === "asc" ? "ascending" : "descending")}
      className={`px-2.5 py-2 align-bottom text-sm font-semibold text-muted first:pl-0 last:pr-0 ${SIDE[column.align ?? "left"]} ${column.width ?? ""}`}
    >
      {column.sortable && sortHref ? (
        <Anchor
          href={sortHref(column.key)}
          className={`-my-[0.6953rem] inline-flex min-h-11 items-center gap-1 text-muted ${sorted ? "text-base-content" : ""}`}
        >
          {column.header}
          {sorted && <Icon of={sorted === "desc" ? ArrowDown : ArrowUp} size={16} />}
        </Anchor>
      ) : (
        column.header
      )}
    </th>
  );
}

/** From 640 px a cell; on phones a line of the row's block, carrying its label. */
export function BodyCell<Row>({ column, row }: { column: Column<Row>; row: Row }) {
  const Cell = column.rowHeader ? "th" : "td";
  const role = column.rowHeader ? "rowheader" : "cell";
  return (
    <Cell
      role={role}
      scope={column.rowHeader ? "row" : undefined}
      className={["cell", column.align === "right" && "sm:text-right", column.rowHeader && "font-semibold"]
        .filter(Boolean)
        .join(" ")}
    >
      {!column.rowHeader && !column.bare && <span className="cell-label">{column.header}: </span>}
      {column.cell(row)}
    </Cell>
  );
}
