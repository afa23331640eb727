import type { ReactNode } from "react";
import { Anchor } from "@/components/ui/anchor";
import { type Column, DataTable } from "@/components/ui/data-table";
import { Disclosure } from "@/components/ui/disclosure";
import type { PublicCell, PublicTable } from "@/lib/releases/schema";
import { cellText, isHidden } from "./cell-text";
import type { PublicLinks } from "./links";

type PublicRow = { id: string; cells: PublicCell[] };

/** Longer ones are folded; those that no page should draw are taken away whole. */
const UNFOLDED = 25;
const DRAWN = 100;

const columnsOf = (table: PublicTable): Column<PublicRow>[] =>
  table.columns.map(({ key, label, kind }, i) => ({
    ...{ key, header: label, rowHeader: i === 0 },
    align: kind === "count" || kind === "percent" ? "right" : "left",
    cell: ({ cells }) => cellText(cells[i], kind),
  }));

type PublicDataTableProps = {
  table: PublicTable;
  links: PublicLinks;
  /** Instead of how many rows it has. */
  summary?: string;
  /** Where a picture already tells it, or it is long. */
  folded?: boolean;
};

/** A table of a release, with what a row is and what is hidden. */
export function PublicDataTable({ table, links, summary, folded }: PublicDataTableProps) {
  const { title, note, source, rows } = table;
  const hides = rows.some((row) => row.some(isHidden));
  const drawn: ReactNode = (
    <>
      <DataTable
        caption={`${title}. ${note} Fuente: ${source}.`}
        columns={columnsOf(table)}
        rows={rows.slice(0, DRAWN).map((cells, i) => ({ id: String(i), cells }))}
        rowKey={({ id }) => id}
      />
      {hides && (
        <p className="mt-2 text-sm text-muted">
          Oculto: menos de 10 estudiantes, o lo que permitiría hallarlos por resta.
        </p>
      )}
      {rows.length > DRAWN && (
        <p className="mt-2 text-sm">
          <Anchor href={links.table(table.key)}>Descargar las {rows.length} filas</Anchor>
        </p>
      )}
    </>
  );
  if (!folded && rows.length <= UNFOLDED) return drawn;
  return (
    <Disclosure summary={summary ?? `Ver la tabla de ${rows.length} filas`} onPaper={rows.length <= UNFOLDED}>
      {drawn}
    </Disclosure>
  );
}
