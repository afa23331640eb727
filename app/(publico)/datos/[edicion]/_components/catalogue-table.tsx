import { DataTable } from "@/components/ui/data-table";
import { Disclosure } from "@/components/ui/disclosure";
import { fileSize } from "@/lib/files/labels";
import { tableHref } from "@/lib/opendata/answers/rules";
import { KIND_LABELS } from "@/lib/opendata/labels";
import { csvOf } from "@/lib/opendata/queries";
import type { PublicTable } from "@/lib/releases/schema";

type CatalogueTableProps = { table: PublicTable; edition: number };

const rowCount = (rows: number) => (rows === 1 ? "1 fila" : `${rows.toLocaleString("es-PE")} filas`);

/** A table that can be taken away: what a row is, what its columns hold, and where it is. */
export async function CatalogueTable({ table, edition }: CatalogueTableProps) {
  const { key, title, note, source, columns, rows } = table;
  const size = fileSize(Buffer.byteLength(await csvOf(table)));
  const named = new Map(columns.map((column) => [column.key, column.label]));
  return (
    <article id={key} className="border-b border-base-300 py-4 first:pt-1 last:border-b-0">
      <h3>{title}</h3>
      <p className="mt-0.5 max-w-[42rem]">{note}</p>
      <p className="mt-0.5 text-sm text-muted">
        {rowCount(rows.length)}. Fuente: {source}.
      </p>
      <ul className="flex flex-wrap gap-x-6">
        {(["csv", "json"] as const).map((format) => (
          <li key={format} className="flex items-center gap-1.5">
            <a href={tableHref(key, edition, format)} className="inline-flex min-h-11 items-center">
              {format === "csv" ? "Descargar CSV" : "Ver JSON"}
              <span className="sr-only">: {title}</span>
            </a>
            <span className="text-sm text-muted">{format === "csv" ? size : "por páginas"}</span>
          </li>
        ))}
      </ul>
      <div>
        <Disclosure
          summary={
            <>
              Qué hay en sus {columns.length} columnas<span className="sr-only">: {title}</span>
            </>
          }
        >
          <DataTable
            caption={`Columnas de «${title}»`}
            rows={columns}
            rowKey={(column) => column.key}
            columns={[
              { key: "label", header: "Columna", rowHeader: true, cell: ({ label }) => label },
              {
                key: "key",
                header: "En el archivo",
                cell: (column) => <code className="text-sm">{column.key}</code>,
              },
              {
                ...{ key: "kind", header: "Qué es" },
                cell: ({ kind, of }) =>
                  of ? `${KIND_LABELS[kind]} de «${named.get(of) ?? of}»` : KIND_LABELS[kind],
              },
            ]}
          />
        </Disclosure>
      </div>
    </article>
  );
}
