import { CSV_TYPE } from "@/lib/imports/write/csv";
import { findTable, tellTable } from "@/lib/opendata/answers/rules";
import { csvOf, getOpenEdition } from "@/lib/opendata/queries";
import { noEdition, pageOf, readQuery } from "@/lib/opendata/rules";
import { LATEST, tableQuerySchema } from "@/lib/opendata/schema";
import { allowAnyone, jsonAnswer, KEPT, openData } from "../../_answers/open-data";

/** A table of an edition, a page at a time; as CSV whole, unless a page of it is asked. */
export const GET = openData<{ tabla: string }>(async (search, params) => {
  const asked = readQuery(tableQuerySchema, search);
  if ("problem" in asked) return asked;
  const { values: query } = asked;
  const edition = await getOpenEdition(query.edicion);
  if (!edition) return { problem: noEdition(query.edicion) };
  const found = findTable(edition, params.tabla, query);
  if ("problem" in found) return found;
  const { table } = found;
  const seconds = query.edicion === LATEST ? KEPT.latest : KEPT.edition;
  if (query.formato === "json") {
    const told = tellTable(edition, table, query);
    return "problem" in told ? told : jsonAnswer(told.answer, seconds);
  }
  const whole = query.por === undefined && query.pagina === undefined;
  const page = whole ? { items: table.rows } : pageOf(table.rows, query);
  if ("problem" in page) return page;
  return {
    ...{ type: CSV_TYPE, seconds, body: await csvOf({ ...table, rows: page.items }) },
    headers: {
      "content-disposition": `attachment; filename="${table.key}-edicion-${edition.number}.csv"`,
    },
  };
});

export const OPTIONS = allowAnyone;
