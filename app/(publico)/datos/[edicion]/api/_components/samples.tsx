import { env } from "@/lib/env";
import { API, tellEdition, tellTable } from "@/lib/opendata/answers/rules";
import type { getOpenEdition } from "@/lib/opendata/queries";
import { csvOf } from "@/lib/opendata/queries";
import { tableQuerySchema } from "@/lib/opendata/schema";
import { Sample } from "./sample";

type Edition = NonNullable<Awaited<ReturnType<typeof getOpenEdition>>>;

const inLines = (value: unknown) => JSON.stringify(value, null, 2);

/** The first column is enough to see what a column says of itself. */
const withOneColumn = (answer: { columnas: unknown[] }) =>
  inLines({ ...answer, columnas: answer.columnas.slice(0, 1) }).replace(
    /\n {2}\],\n {2}"filas"/,
    ',\n    …\n  ],\n  "filas"',
  );

/** What the service answers now, cut short. */
export async function Samples({ edition }: { edition: Edition }) {
  const table = edition.tables.find(({ key }) => key === "territorio-ugel") ?? edition.tables[0];
  if (!table) return null;
  const told = tellTable(edition, table, tableQuerySchema.parse({ por: "1" }));
  const {
    logros: _,
    tablas: __,
    metodologia: ___,
    titulares: ____,
    fuentes: _____,
    ...start
  } = tellEdition(edition);
  const csv = (await csvOf(table))
    .replace(/^\uFEFF/, "")
    .split("\r\n")
    .slice(0, 3)
    .join("\n");
  const path = `${API}/tablas/${table.key}`;
  return (
    <>
      <Sample
        title="La edición vigente"
        ask={`GET ${API}/ediciones/vigente`}
        href={`${API}/ediciones/vigente`}
      >
        {`${inLines(start).replace(/\n}$/, ",\n  …\n}")}`}
      </Sample>
      {"answer" in told && (
        <Sample title="Una fila de una tabla" ask={`GET ${path}?por=1`} href={`${path}?por=1`}>
          {withOneColumn(told.answer)}
        </Sample>
      )}
      <Sample
        title="La misma tabla, entera, en CSV"
        ask={`GET ${path}?formato=csv`}
        href={`${path}?formato=csv`}
      >
        {`${csv}\n…`}
      </Sample>
      <Sample title="Desde Python" ask="Con la biblioteca pandas">
        {`import pandas\n\ntabla = pandas.read_csv(\n    "${env().publicUrl}${path}?formato=csv",\n    na_values=["oculto"],\n    dtype={"ugel": str},\n)`}
      </Sample>
    </>
  );
}
