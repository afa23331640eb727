import type { PlaceKind } from "@/db/values";
import type { FormContent, VisitContent } from "@/db/visit-values";
import type { PlacePath } from "@/lib/access/place";
import { dayAndTime } from "@/lib/dates/dates";
import { placeLabel } from "@/lib/networks/labels";
import { heldRound } from "../results/labels";
import { COMMITMENTS_ITEM, countsOf, levelItem, shownBlocks } from "../results/rules";
import { roundLabel } from "../rules";
import { matrixColumns, matrixLines } from "./rules";

type Cell = string | number | null;
export type ExportedTable = { header: string[]; rows: Cell[][] };

type Told = {
  code: string;
  kind: PlaceKind;
  name: string;
  place: PlacePath;
  roundId: string;
  round: number;
  /** The UGEL whose round it is, told above it. */
  ugel: string | null;
  itemKey: string;
  counts: Record<string, number>;
  people: number;
  countedAt: Date;
};

/** The sums, a row for each answer: place by place and round by round, in the order of the form. */
export function sumsTable(form: {
  form: string;
  latest: FormContent;
  year: number;
  totals: Told[];
}): ExportedTable {
  const items = [
    ...levelItem(form.latest),
    ...shownBlocks(form.latest).flatMap(({ items: shown }) => shown),
    COMMITMENTS_ITEM,
  ];
  const places = [...Map.groupBy(form.totals, ({ place, roundId }) => `${place} ${roundId}`).values()];
  return {
    header: [
      ...["Código", "Lugar", "Ficha", "Año", "Momento", "Ítem", "Respuesta"],
      ...["Cuántos", "De cuántos (n)", "Porcentaje", "Personas", "Contado el"],
    ],
    rows: places.flatMap((told) =>
      items.flatMap((item) => {
        const row = told.find(({ itemKey }) => itemKey === item.key);
        if (!row) return [];
        const counts = countsOf(item, row.counts);
        const n = counts.reduce((sum, value) => sum + value, 0);
        return item.options.map(({ label }, i): Cell[] => {
          const got = counts[i] ?? 0;
          return [
            ...[
              row.code,
              placeLabel(row),
              form.form,
              form.year,
              heldRound({ number: row.round, ugel: row.ugel }),
              item.text,
              label,
            ],
            ...[
              got,
              n,
              n > 0 ? Math.round((got / n) * 1000) / 10 : null,
              row.people,
              dayAndTime(row.countedAt),
            ],
          ];
        });
      }),
    ),
  };
}

type Detailed = {
  versionId: string;
  conductedOn: string | null;
  round: number;
  code: string;
  school: string;
  network: string | null;
  observer: string;
  observed: string;
  office: string;
  level: string | null;
  points: number | null;
  possible: number | null;
  content: VisitContent;
};

/** The visits by the items of their form; of a matrix, one more row for each teacher. */
export function matrixTable({
  versions,
  visits,
}: {
  versions: { id: string; content: FormContent }[];
  visits: Detailed[];
}): ExportedTable {
  const columns = matrixColumns(versions.map(({ content }) => content));
  const formOf = new Map(versions.map(({ id, content }) => [id, content]));
  return {
    header: [
      ...["REI", "Código", "Lugar", "Momento", "Fecha", "Quien observa", "Quien es observado", "Cargo"],
      ...["Docente de la matriz", "Nivel", "Puntos", "Puntos posibles", ...columns.map(({ text }) => text)],
    ],
    rows: visits.flatMap((visit) => {
      const form = formOf.get(visit.versionId);
      if (!form) return [];
      const level = form.rule?.levels.find(({ key }) => key === visit.level)?.label ?? null;
      return matrixLines(form, visit.content).map(({ teacher, answers }): Cell[] => [
        ...[visit.network, visit.code, visit.school, roundLabel(visit.round), visit.conductedOn],
        ...[visit.observer, visit.observed, visit.office, teacher],
        ...(teacher === null ? [level, visit.points, visit.possible] : [null, null, null]),
        ...columns.map(({ key }) => answers.get(key) ?? null),
      ]);
    }),
  };
}
