import type { ReactNode } from "react";
import { DataTable } from "../ui/data-table";
import { Disclosure } from "../ui/disclosure";
import { count } from "./figures";

export type ChartTable = {
  /** One header for each column; the first names what the rows are. */
  head: string[];
  rows: ChartRow[];
};

type ChartRow = { id: string; cells: ReactNode[] };

export type ChartText = {
  title: string;
  /** When the section's own heading already says it. */
  titleHidden?: boolean;
  description?: ReactNode;
  /** What is counted and how: «Estudiantes que rindieron, en porcentaje». */
  unit: string;
};

type ChartFigureProps = ChartText & {
  table?: ChartTable;
  tableLabel?: string;
  /** When the picture leaves out numbers that the table has. */
  tableOnPaper?: boolean;
  children: ReactNode;
};

const told = (cell: ReactNode) => (typeof cell === "number" ? count(cell) : cell);

/** Every picture has a title, says its unit, and brings its table. */
export function ChartFigure(props: ChartFigureProps) {
  const {
    title,
    titleHidden,
    description,
    unit,
    table,
    tableLabel = "Ver tabla",
    tableOnPaper,
    children,
  } = props;
  return (
    <figure className="min-w-0">
      <figcaption>
        <span className={titleHidden ? "sr-only" : "block font-display text-h3"}>{title}</span>
        {description && <span className="block max-w-140 text-muted">{description}</span>}
        <span className="block text-sm text-muted">{unit}</span>
      </figcaption>
      <div className="mt-2">{children}</div>
      {table && (
        <div className="mt-2">
          <Disclosure summary={tableLabel} onPaper={tableOnPaper}>
            <DataTable<ChartRow>
              caption={`${title}. ${unit}`}
              rows={table.rows}
              rowKey={(row) => row.id}
              columns={table.head.map((header, index) => ({
                key: String(index),
                header,
                rowHeader: index === 0,
                align: typeof table.rows[0]?.cells[index] === "number" ? "right" : "left",
                cell: (row) => told(row.cells[index]),
              }))}
            />
          </Disclosure>
        </div>
      )}
    </figure>
  );
}
