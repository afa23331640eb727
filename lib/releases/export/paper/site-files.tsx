import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { LICENCE } from "@/lib/opendata/labels";
import { openTables, plainTable, rowByKey } from "@/lib/opendata/rules";
import type { PublicTable } from "../../schema";
import { SITE } from "../rules";
import { SiteData } from "./site-data";
import { SiteDirectory } from "./site-directory";
import { SiteMethodology } from "./site-methodology";
import type { Folder } from "./site-page";
import { SiteProfile } from "./site-profile";
import { SITE_STYLE } from "./site-style";
import { SiteSummary } from "./site-summary";

const html = (page: ReactElement) => `<!doctype html>\n${renderToStaticMarkup(page)}\n`;
const json = (value: unknown) => `${JSON.stringify(value, null, 1)}\n`;

const readme = ({ number, title, snapshot }: Folder) => `Resumen ${number}: ${title}
Redes educativas de ${snapshot.region}

Abra index.html con cualquier navegador. No hace falta conexión ni instalar nada.

Para mostrarlo en la web, copie esta carpeta entera a cualquier servidor de páginas: no
necesita base de datos ni programas. Todas las direcciones son relativas, así que puede
estar en cualquier carpeta del servidor.

  index.html         el resumen
  redes.html         las redes, por código; cada una en red/ y cada UGEL en ugel/
  metodologia.html   cómo se calcula y de dónde sale
  datos.html         las tablas; cada una en datos/, en CSV y en JSON
  datos/resumen.json el resumen entero, como se publicó

Es una copia de lo publicado y no cambia. Si después se corrige, la corrección es otro
resumen, con su propia carpeta.

Licencia de los datos: ${LICENCE.name}
${LICENCE.url}
`;

const tableJson = ({ number, snapshot }: Folder, table: PublicTable) =>
  json({
    ...{ resumen: number, region: snapshot.region, corte: snapshot.release?.cutoffOn ?? snapshot.countedOn },
    ...{ demostracion: snapshot.demo, licencia: LICENCE.url },
    ...{ tabla: table.key, titulo: table.title, fila: table.note, fuente: table.source },
    columnas: table.columns.map(({ key, label, of }) => ({ clave: key, etiqueta: label, de: of ?? null })),
    filas: table.rows.map((row) => rowByKey(table, row)),
  });

export type SiteFile =
  | { name: string; text: string }
  | { name: string; table: ReturnType<typeof plainTable> };

/** Everything that the folder of a release holds, a file at a time; what is to be CSV, as its table. */
export function* siteFiles(folder: Folder): Generator<SiteFile> {
  const { snapshot } = folder;
  const tables = openTables(snapshot);
  yield { name: SITE.readme, text: readme(folder) };
  yield { name: SITE.style, text: SITE_STYLE };
  yield { name: SITE.summary, text: html(<SiteSummary folder={folder} />) };
  yield { name: SITE.networks, text: html(<SiteDirectory folder={folder} />) };
  yield { name: SITE.methodology, text: html(<SiteMethodology folder={folder} />) };
  yield { name: SITE.data, text: html(<SiteData {...{ folder, tables }} />) };
  yield { name: SITE.whole, text: json(snapshot) };
  for (const profile of snapshot.release?.ugelProfiles ?? [])
    yield { name: SITE.ugel(profile.code), text: html(<SiteProfile {...{ folder, profile }} kind="ugel" />) };
  for (const profile of snapshot.release?.networkProfiles ?? [])
    yield {
      name: SITE.network(profile.code),
      text: html(<SiteProfile {...{ folder, profile }} kind="network" />),
    };
  for (const table of tables) {
    yield { name: SITE.json(table.key), text: tableJson(folder, table) };
    yield { name: SITE.csv(table.key), table: plainTable(table) };
  }
}
