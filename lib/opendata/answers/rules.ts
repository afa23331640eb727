import type { z } from "zod";
import type { PublicTable, ReleaseSnapshot } from "@/lib/releases/schema";
import { KIND_KEYS, LICENCE } from "../labels";
import { notFound, ofUgel, type Page, pageOf, rowByKey, ugelsOf, wrongParameter } from "../rules";
import type {
  editionAnswer,
  editionsAnswer,
  NetworksQuery,
  networksAnswer,
  Problem,
  TableQuery,
  tableAnswer,
} from "../schema";

/** What the answers need to know of an edition. */
type Edition = {
  number: number;
  title: string;
  publishedAt: string;
  current: boolean;
  amendedBy: { number: number; changes: string | null } | null;
  snapshot: ReleaseSnapshot;
  tables: PublicTable[];
};
type Line = Pick<Edition, "number" | "title" | "publishedAt" | "current"> & { amends: number | null };

export const API = "/api/v1";
const licencia = { nombre: LICENCE.name, direccion: LICENCE.url };

/** Where a table of an edition is taken from: always the same edition, also when another comes. */
export const tableHref = (key: string, edition: number, format: "json" | "csv") =>
  `${API}/tablas/${key}?edicion=${edition}&formato=${format}`;

const columnsOf = ({ columns }: PublicTable) =>
  columns.map(({ key, label, kind, of }) => ({
    ...{ clave: key, etiqueta: label, tipo: KIND_KEYS[kind], de: of ?? null },
  }));

export function tellEditions(editions: Line[]): z.input<typeof editionsAnswer> {
  return {
    licencia,
    ediciones: editions.map(({ number, title, publishedAt, current, amends }) => ({
      ...{ numero: number, titulo: title, publicada_el: publishedAt, vigente: current, enmienda_a: amends },
      datos: `${API}/ediciones/${number}`,
      resumen: `/resumen/${number}`,
    })),
  };
}

const cutoffOf = ({ snapshot }: Edition) => snapshot.release?.cutoffOn ?? snapshot.countedOn;

export function tellEdition(edition: Edition): z.input<typeof editionAnswer> {
  const { number, snapshot, amendedBy, tables } = edition;
  const { release } = snapshot;
  return {
    ...{ numero: number, titulo: edition.title, publicada_el: edition.publishedAt, vigente: edition.current },
    ...{ region: snapshot.region, demostracion: snapshot.demo },
    ...{ periodo: release?.period ?? null, corte: cutoffOf(edition), licencia },
    enmienda: release?.amendment
      ? { de: release.amendment.of, motivo: release.amendment.why, cambios: release.amendment.changes }
      : null,
    enmendada_por: amendedBy && { numero: amendedBy.number, cambios: amendedBy.changes },
    titulares: release?.words.headlines ?? [],
    logros: (release?.achievements ?? []).map((achievement) => ({
      ...{ clave: achievement.key, titulo: achievement.title, frase: achievement.sentence },
      cifras: achievement.figures.map(({ label, numerator, denominator, hidden }) => ({
        ...{ etiqueta: label, numerador: hidden ? null : numerator },
        ...{ denominador: denominator, oculta: hidden },
      })),
      ...{ al: achievement.asOf, como_se_calcula: achievement.how, fuente: achievement.source },
      ...{ declarado: achievement.declared, tablas: achievement.tables },
    })),
    metodologia: release?.words.methodology ?? null,
    fuentes: (release?.words.sources ?? []).map(({ name, url, date }) => ({
      ...{ nombre: name, direccion: url, fecha: date },
    })),
    tablas: tables.map((table) => ({
      ...{ clave: table.key, titulo: table.title, fila: table.note, fuente: table.source },
      ...{ columnas: columnsOf(table), filas: table.rows.length },
      ...{ json: tableHref(table.key, number, "json"), csv: tableHref(table.key, number, "csv") },
    })),
  };
}

/** The table that was asked, with the rows of the UGEL that was asked. */
export function findTable(
  edition: Edition,
  key: string,
  { ugel }: Pick<TableQuery, "ugel">,
): { table: PublicTable } | { problem: Problem } {
  const table = edition.tables.find((each) => each.key === key);
  if (!table) {
    const keys = edition.tables.map((each) => each.key).join(", ");
    return { problem: notFound(`La edición ${edition.number} no tiene esa tabla. Tiene: ${keys}.`) };
  }
  if (ugel === undefined) return { table };
  const ugels = ugelsOf(table);
  if (!ugels) return { problem: wrongParameter("ugel", "solo tablas que distinguen UGEL, y esta no") };
  if (!ugels.includes(ugel)) return { problem: wrongParameter("ugel", `de esta tabla: ${ugels.join(", ")}`) };
  return { table: ofUgel(table, ugel) };
}

type Paged = Omit<Page<unknown>, "items">;

/** The same question for the page that follows. */
function nextHref(path: string, asked: Record<string, string | number | undefined>, { page, pages }: Paged) {
  if (page >= pages) return null;
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...asked, pagina: page + 1 })) {
    if (value !== undefined) search.set(name, String(value));
  }
  return `${API}/${path}?${search}`;
}

const pagedBy = (edition: Edition, page: Paged, next: string | null) => ({
  ...{ edicion: edition.number, corte: cutoffOf(edition), licencia },
  ...{ total: page.total, pagina: page.page, por: page.perPage, paginas: page.pages, siguiente: next },
});

export function tellTable(
  edition: Edition,
  table: PublicTable,
  query: TableQuery,
): { answer: Omit<z.input<typeof tableAnswer>, "filas"> & { filas: object[] } } | { problem: Problem } {
  const page = pageOf(table.rows, query);
  if ("problem" in page) return page;
  const asked = { edicion: edition.number, ugel: query.ugel, por: query.por };
  return {
    answer: {
      ...pagedBy(edition, page, nextHref(`tablas/${table.key}`, asked, page)),
      ...{ tabla: table.key, titulo: table.title, fila: table.note, fuente: table.source },
      columnas: columnsOf(table),
      filas: page.items.map((row) => rowByKey(table, row)),
    },
  };
}

export function tellNetworks(
  edition: Edition,
  query: NetworksQuery,
): { answer: z.input<typeof networksAnswer> } | { problem: Problem } {
  const all = edition.snapshot.release?.networkProfiles ?? [];
  if (all.length === 0) {
    return { problem: notFound(`La edición ${edition.number} no publica el directorio de redes.`) };
  }
  const ugels = [...new Set(all.map(({ ugel }) => ugel))].toSorted();
  if (query.ugel !== undefined && !ugels.includes(query.ugel)) {
    return { problem: wrongParameter("ugel", ugels.join(", ")) };
  }
  const page = pageOf(
    all.filter(({ ugel }) => query.ugel === undefined || ugel === query.ugel),
    query,
  );
  if ("problem" in page) return page;
  const asked = { edicion: edition.number, ugel: query.ugel, por: query.por };
  return {
    answer: {
      ...pagedBy(edition, page, nextHref("redes", asked, page)),
      redes: page.items.map(({ code, name, ugel, districts, parts }) => ({
        ...{ codigo: code, nombre: name, ugel, distritos: districts },
        colegios: parts.map((part) => ({
          ...{ codigo: part.code, nombre: part.name, detalle: part.detail },
        })),
        ficha: `/red/${code}`,
      })),
    },
  };
}
