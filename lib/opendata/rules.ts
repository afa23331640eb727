import type { z } from "zod";
import type { PublicCell, PublicFigure, PublicTable, ReleaseSnapshot } from "@/lib/releases/schema";
import { HIDDEN_WORD } from "./labels";
import { ALLOWED, LATEST, type Parameter, PER_PAGE, type Problem } from "./schema";

const HIDDEN = { hidden: true as const };
const isHidden = (cell: PublicCell | undefined): cell is { hidden: true } =>
  typeof cell === "object" && cell !== null;

const TYPE = "/datos/api#errores";
const problem = (status: number, title: string, detail: string, more: Partial<Problem> = {}): Problem => ({
  ...{ type: TYPE, title, status, detail },
  ...more,
});

export const notFound = (detail: string) => problem(404, "No se encontró", detail);
export const noEdition = (asked: string) =>
  notFound(
    asked === LATEST
      ? "La región todavía no ha publicado ninguna edición."
      : `No hay una edición ${asked}. Las que hay están en /api/v1/ediciones.`,
  );
export const tooMany = (minutes: number) =>
  problem(
    429,
    "Demasiadas consultas",
    `Hizo demasiadas consultas seguidas. Espere ${minutes === 1 ? "un minuto" : `${minutes} minutos`}, o descargue la tabla completa en CSV.`,
  );
export const wrongParameter = (parametro: string, permitido: string) =>
  problem(400, "Parámetro no válido", `«${parametro}» admite ${permitido}.`, { parametro, permitido });

function unknownParameter(names: string[], allowed: string[]) {
  const said = names.map((name) => `«${name.slice(0, 60)}»`).join(", ");
  const permitido = allowed.length > 0 ? allowed.join(", ") : "ningún parámetro";
  return problem(400, "Parámetro desconocido", `No se conoce ${said}. Se admite: ${permitido}.`, {
    ...{ parametro: names[0]?.slice(0, 60), permitido },
  });
}

/** What was asked, or what is wrong with it and what may be asked. */
export function readQuery<S extends z.ZodObject>(
  schema: S,
  search: Iterable<[string, string]>,
): { values: z.output<S> } | { problem: Problem } {
  const asked = [...search];
  const values = Object.fromEntries(asked);
  const allowed = Object.keys(schema.shape);
  const strange = Object.keys(values).filter((name) => !allowed.includes(name));
  if (strange.length > 0) return { problem: unknownParameter(strange.slice(0, 5), allowed) };
  const twice = asked.find(([name], at) => asked.findIndex(([other]) => other === name) !== at);
  if (twice) return { problem: wrongParameter(twice[0], "un solo valor") };
  const read = schema.safeParse(values);
  if (read.success) return { values: read.data };
  const name = String(read.error.issues[0]?.path[0] ?? "") as Parameter;
  return { problem: wrongParameter(name, ALLOWED[name] ?? "otro valor") };
}

const countOf = ({ hidden }: PublicFigure, count: number | null) =>
  hidden && count === null ? HIDDEN : count;

/** With one decimal, of a figure that is told and is out of something. */
function shareOf({ hidden, numerator, denominator }: PublicFigure): PublicCell {
  if (hidden) return HIDDEN;
  return numerator !== null && denominator ? Math.round((1000 * numerator) / denominator) / 10 : null;
}

function achievementsTable({ achievements }: NonNullable<ReleaseSnapshot["release"]>): PublicTable {
  return {
    key: "logros",
    title: "Los logros de las redes",
    note: "Cada fila es una cifra de un logro: cuántos, de cuántos. Los declarados los dice la región con su fuente; los demás salen de los registros.",
    source: "Los registros de la región, y la fuente de cada fila",
    columns: [
      { key: "clave", label: "Clave del logro", kind: "text" },
      { key: "logro", label: "Logro", kind: "text" },
      { key: "cifra", label: "Qué se cuenta", kind: "text" },
      { key: "numerador", label: "Cuántos", kind: "count" },
      { key: "denominador", label: "De cuántos", kind: "count" },
      { key: "porcentaje", label: "Porcentaje", kind: "percent", of: "denominador" },
      { key: "al", label: "Fecha de la cifra", kind: "date" },
      { key: "declarado", label: "Declarado por la región (sí o no)", kind: "text" },
      { key: "fuente", label: "Fuente", kind: "text" },
    ],
    rows: achievements.flatMap(({ key, title, figures, asOf, declared, source }) =>
      figures.map((figure) => [
        ...[key, title, figure.label],
        countOf(figure, figure.numerator),
        countOf(figure, figure.denominator),
        shareOf(figure),
        ...[asOf, declared ? "sí" : "no", source],
      ]),
    ),
  };
}

function schoolsTable({ networkProfiles }: NonNullable<ReleaseSnapshot["release"]>): PublicTable {
  return {
    key: "colegios-red",
    title: "Colegios de cada red",
    note: "Cada fila es un colegio en la red que integra. No lleva datos de estudiantes.",
    source: "Directorio de redes de la región",
    columns: [
      { key: "red", label: "Red", kind: "text" },
      { key: "nombre_red", label: "Nombre de la red", kind: "text" },
      { key: "ugel", label: "UGEL", kind: "text" },
      { key: "codigo", label: "Código del colegio", kind: "text" },
      { key: "colegio", label: "Colegio", kind: "text" },
      { key: "detalle", label: "Detalle", kind: "text" },
    ],
    rows: networkProfiles.flatMap(({ code, name, ugel, parts }) =>
      parts.map((part) => [code, name, ugel, part.code, part.name, part.detail]),
    ),
  };
}

function territoryTables({ ugels, districts }: ReleaseSnapshot): PublicTable[] {
  const source = "Registros de redes de la región";
  return [
    {
      ...{ key: "territorio-ugel", title: "El territorio, por UGEL", source },
      note: "Cada fila es una UGEL. Sus distritos y sus redes, de educación básica y de técnico-productiva.",
      columns: [
        { key: "ugel", label: "UGEL", kind: "text" },
        { key: "sede", label: "Sede", kind: "text" },
        { key: "distritos", label: "Distritos", kind: "count" },
        { key: "redes_eb", label: "Redes de educación básica", kind: "count" },
        { key: "redes_etp", label: "Redes de educación técnico-productiva", kind: "count" },
      ],
      rows: ugels.map((ugel) => [ugel.code, ugel.seat, ugel.districts, ugel.ebNetworks, ugel.etpNetworks]),
    },
    {
      ...{ key: "territorio-distrito", title: "El territorio, por distrito", source },
      note: "Cada fila es un distrito. Redes que lo atienden: una que atiende varios distritos cuenta en cada uno.",
      columns: [
        { key: "ubigeo", label: "Ubigeo", kind: "text" },
        { key: "distrito", label: "Distrito", kind: "text" },
        { key: "ugel", label: "UGEL", kind: "text" },
        { key: "redes", label: "Redes que lo atienden", kind: "count" },
      ],
      rows: districts.map(({ districtCode, name, ugel, networks }) => [districtCode, name, ugel, networks]),
    },
  ];
}

/** All the tables that an edition gives away: those that it was published with, and what its pages draw, as tables. */
export function openTables(snapshot: ReleaseSnapshot): PublicTable[] {
  const { release } = snapshot;
  const drawn = release ? [achievementsTable(release), schoolsTable(release)] : [];
  const tables = [...(release?.tables ?? []), ...drawn, ...territoryTables(snapshot)];
  const first = new Map(tables.toReversed().map((table) => [table.key, table]));
  return tables.filter((table) => first.get(table.key) === table && table.rows.length > 0);
}

const ugelOf = (cell: PublicCell | undefined) => String(cell ?? "").replace(/^UGEL\s+/i, "");

/** The UGEL that a table tells apart; `null` where it tells none. */
export function ugelsOf(table: PublicTable): string[] | null {
  const at = table.columns.findIndex(({ key }) => key === "ugel");
  return at < 0 ? null : [...new Set(table.rows.map((row) => ugelOf(row[at])))].toSorted();
}

/** The table with the rows of one UGEL, by its number. */
export function ofUgel(table: PublicTable, code: string): PublicTable {
  const at = table.columns.findIndex(({ key }) => key === "ugel");
  return { ...table, rows: table.rows.filter((row) => ugelOf(row[at]) === code) };
}

type Asked = { pagina?: number | undefined; por?: number | undefined };
export type Page<T> = { items: T[]; total: number; page: number; perPage: number; pages: number };

/** A page of many, or that there are not so many pages. */
export function pageOf<T>(
  all: readonly T[],
  { pagina = 1, por = PER_PAGE }: Asked,
): Page<T> | { problem: Problem } {
  const pages = Math.max(1, Math.ceil(all.length / por));
  if (pagina > pages) {
    const allowed = pages === 1 ? "solo 1: hay una página" : `un número entero de 1 a ${pages}`;
    return { problem: wrongParameter("pagina", allowed) };
  }
  const items = all.slice((pagina - 1) * por, pagina * por);
  return { items, total: all.length, page: pagina, perPage: por, pages };
}

/** A row by its columns' keys; what is not told is `null`, and named in `oculto`. */
export function rowByKey({ columns }: PublicTable, row: readonly PublicCell[]) {
  const named = columns.map(({ key }, at) => [key, row[at] ?? null] as const);
  return {
    ...Object.fromEntries(named.map(([key, cell]) => [key, isHidden(cell) ? null : cell])),
    oculto: named.filter(([, cell]) => isHidden(cell)).map(([key]) => key),
  };
}

/** A table for a file: the columns' keys above, and a word where a figure is not told. */
export const plainTable = ({ columns, rows }: PublicTable) => ({
  header: columns.map(({ key }) => key),
  rows: rows.map((row) => columns.map((_, at) => (isHidden(row[at]) ? HIDDEN_WORD : (row[at] ?? null)))),
});
