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
/** The table that has a page of its own. */
const DIRECTORY = "redes";

const columnsOf = (table: PublicTable): Column<PublicRow>[] =>
  table.columns.map(({ key, label, kind }, i) => ({
    ...{ key, header: label, rowHeader: i === 0 },
    align: kind === "count" || kind === "percent" ? "right" : "left",
    cell: ({ cells }) => cellText(cells[i], kind),
  }));

/** To take a table away whole, once it is published. */
const Download = ({ table, links }: { table: PublicTable; links: PublicLinks }) =>
  links.table && (
    <Anchor href={links.table(table.key)} className="inline-flex min-h-11 items-center">
      Descargar la tabla (CSV)
    </Anchor>
  );

type PublicDataTableProps = {
  table: PublicTable;
  links: PublicLinks;
  /** Instead of how many rows it has. */
  summary?: string;
  /** Where a picture already tells it, or it is long. */
  folded?: boolean;
  /** Of all that a release holds; a part of it has no file of its own. */
  whole?: boolean;
};

/** A table of a release, with what a row is and what is hidden; one that no page should draw is only taken away. */
export function PublicDataTable({ table, links, summary, folded, whole = true }: PublicDataTableProps) {
  const { title, note, source, rows } = table;
  if (rows.length > DRAWN)
    return (
      <div className="max-w-140">
        <h3>{title}</h3>
        <p className="text-sm text-muted">
          {note} Tiene {rows.length} filas.
        </p>
        <p className="flex flex-wrap gap-x-6">
          {table.key === DIRECTORY && links.directory && (
            <Anchor href={links.directory} className="inline-flex min-h-11 items-center">
              Buscar en el directorio
            </Anchor>
          )}
          {whole && <Download {...{ table, links }} />}
        </p>
      </div>
    );
  const drawn = (
    <>
      <DataTable
        caption={`${title}. ${note} Fuente: ${source}.`}
        columns={columnsOf(table)}
        rows={rows.map((cells, i) => ({ id: String(i), cells }))}
        rowKey={({ id }) => id}
      />
      {rows.some((row) => row.some(isHidden)) && (
        <p className="mt-2 text-sm text-muted">
          Oculto: menos de 10 estudiantes, o lo que permitiría hallarlos por resta.
        </p>
      )}
      {whole && <Download {...{ table, links }} />}
    </>
  );
  if (!folded && rows.length <= UNFOLDED) return drawn;
  return (
    <Disclosure summary={summary ?? `Ver la tabla de ${rows.length} filas`} onPaper={rows.length <= UNFOLDED}>
      {drawn}
    </Disclosure>
  );
}
