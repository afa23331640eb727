import { LICENCE } from "@/lib/opendata/labels";
import type { PublicTable } from "../../schema";
import { countText, linkFrom, SITE } from "../rules";
import { TableOf } from "./site-figures";
import { type Folder, SitePage } from "./site-page";

/** Longer ones are in their files alone. */
const DRAWN = 60;

/** Every table of the release, with the files that hold it whole. */
export function SiteData({ folder, tables }: { folder: Folder; tables: PublicTable[] }) {
  const to = (file: string) => linkFrom(SITE.data, file);
  return (
    <SitePage
      {...{ folder, page: SITE.data }}
      title="Datos"
      lead="Cada tabla, en CSV y JSON. Pueden usarse citando el resumen y su fecha."
    >
      <p>
        Licencia: <a href={LICENCE.url}>{LICENCE.name}</a>. El resumen entero:{" "}
        <a href={to(SITE.whole)}>resumen.json</a>.
      </p>
      {tables.map((table) => (
        <section key={table.key} id={table.key}>
          <h2>{table.title}</h2>
          <p>
            {countText(table.rows.length)} filas: <a href={to(SITE.csv(table.key))}>CSV</a>,{" "}
            <a href={to(SITE.json(table.key))}>JSON</a>.
          </p>
          {table.rows.length <= DRAWN ? (
            <TableOf table={table} />
          ) : (
            <p className="muted">
              {table.note} Fuente: {table.source}.
            </p>
          )}
        </section>
      ))}
    </SitePage>
  );
}
