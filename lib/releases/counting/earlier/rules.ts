import { type Stage, stages } from "@/db/values";
import { AREA_LABELS, STAGE_LABELS } from "@/lib/assessments/labels";
import { FIGURE_LABELS } from "../../achievements/labels";
import type { PublicCell, PublicFigure, PublicTable } from "../../schema";
import type { StudentTable, Suppressed } from "../../suppression/rules";
import {
  assessedIn,
  enrolledIn,
  levelOf,
  MOST_LEVELS,
  networkRow,
  REGION_ROW,
  restRow,
  shareIn,
  takersOf,
  toldIn,
} from "../participation/rules";

/** What an edition told of students, and of which day: the tables of the línea de base, and the figures of its achievement. */
export type EarlierEdition = { tables: PublicTable[]; figures: PublicFigure[]; asOf: string | null };

type Count = StudentTable["counts"][number][number];
type Cells = Map<string, Map<string, Count>>;

const put = (cells: Cells, row: string, column: string, cell: PublicCell | undefined) => {
  if (typeof cell === "string" || cell === undefined) return;
  cells.set(row, (cells.get(row) ?? new Map<string, Count>()).set(column, cell));
};

const named = <K extends string>(labels: Record<K, string>, label: PublicCell | undefined) =>
  (Object.keys(labels) as K[]).find((key) => labels[key] === label);

/** A row of a table by its columns' keys. */
const read = ({ columns }: PublicTable, row: readonly PublicCell[]) =>
  Object.fromEntries(columns.map(({ key }, at) => [key, row[at]]));

function rowName(line: Record<string, PublicCell | undefined>) {
  const ugel = String(line.ugel ?? REGION_ROW);
  if (line.red === undefined) return ugel;
  const network = String(line.red);
  // The schools of a UGEL without a network have a name there instead of a code.
  return /^\d/.test(network) ? networkRow(network) : restRow(ugel.replace(/^UGEL /, ""));
}

function putStage(cells: Cells, row: string, stage: Stage, line: Record<string, PublicCell | undefined>) {
  const area = named(AREA_LABELS, line.area);
  if (area === undefined) {
    put(cells, row, assessedIn(stage), line.evaluados);
    put(cells, row, enrolledIn(stage), line.matriculados);
    put(cells, row, shareIn(stage), line.participacion);
    return;
  }
  put(cells, row, takersOf(stage, area), line.evaluados);
  for (let level = 0; level < MOST_LEVELS; level++) {
    put(cells, row, levelOf(stage, area, level), line[`nivel_${level + 1}`]);
  }
}

function cellsOf({ tables, figures }: EarlierEdition) {
  const cells: Cells = new Map();
  const parts = new Map<string, Set<string>>();
  for (const table of tables) {
    for (const row of table.rows) {
      const line = read(table, row);
      const stage = named(STAGE_LABELS, line.nivel);
      if (!stage) continue;
      const name = rowName(line);
      putStage(cells, name, stage, line);
      const whole = line.red === undefined ? REGION_ROW : String(line.ugel);
      if (name !== REGION_ROW) parts.set(whole, (parts.get(whole) ?? new Set<string>()).add(name));
    }
  }
  for (const stage of stages) {
    const figure = figures.find(({ label }) => label === FIGURE_LABELS[stage]);
    if (!figure) continue;
    const count = (told: number | null) =>
      figure.hidden && told === null ? { hidden: true as const } : told;
    put(cells, REGION_ROW, assessedIn(stage), count(figure.numerator));
    put(cells, REGION_ROW, enrolledIn(stage), count(figure.denominator));
  }
  return { cells, parts };
}

/** The students that an edition told, and hid, in the terms in which the next one hides them. */
export function studentsIn(edition: EarlierEdition): StudentTable[] {
  const { cells, parts } = cellsOf(edition);
  const rows = [...cells.keys()];
  const tableOf = (key: string, columns: string[]): StudentTable => ({
    ...{ key, rows, columns },
    counts: rows.map((row) => columns.map((column) => cells.get(row)?.get(column) ?? null)),
  });
  const papers = stages.flatMap((stage) =>
    (Object.keys(AREA_LABELS) as (keyof typeof AREA_LABELS)[]).map((area) => ({
      total: takersOf(stage, area),
      parts: Array.from({ length: MOST_LEVELS }, (_, level) => levelOf(stage, area, level)),
    })),
  );
  const sums = [...parts].map(([total, names]) => ({ total, parts: [...names] }));
  return [
    {
      ...tableOf(
        "participacion-antes",
        stages.flatMap((stage) => [assessedIn(stage), enrolledIn(stage), shareIn(stage)]),
      ),
      percents: stages.map((stage) => ({
        ...{ column: shareIn(stage), part: assessedIn(stage), whole: enrolledIn(stage) },
      })),
      rowSums: sums,
    },
    {
      ...tableOf(
        "niveles-antes",
        papers.flatMap(({ total, parts }) => [total, ...parts]),
      ),
      // No table tells the levels of a network: those of a UGEL add up from nothing that was told.
      rowSums: sums.filter(({ total }) => total === REGION_ROW),
      columnSums: papers,
    },
  ];
}

/**
 * The newest edition of before, when telling its students again, with their day, says more than telling those of now:
 * where few came since, most of what changed would have to be hidden, and would stay so in every edition after. Also
 * when one of those of now cannot be told and, after what was told before, cannot be hidden either.
 */
export function editionToRepeat(
  { tables: now, unresolved, exposed }: Suppressed,
  editions: readonly EarlierEdition[],
) {
  const [last] = editions;
  if (!last?.asOf) return null;
  if (exposed > 0 && exposed === unresolved.length) return { ...last, asOf: last.asOf };
  const before = toldIn(studentsIn(last));
  let [lost, renewed] = [0, 0];
  for (const { rows, columns, counts, percents = [], registers = [] } of now) {
    const others = new Set([...percents.map(({ column }) => column), ...registers]);
    for (const [r, row] of rows.entries()) {
      for (const [c, column] of columns.entries()) {
        const [count, told] = [counts[r]?.[c] ?? null, before(row, column) ?? 0];
        if (others.has(column) || typeof told !== "number" || count === told) continue;
        if (typeof count === "number") renewed++;
        else if (told > 0) lost++;
      }
    }
  }
  return lost > renewed ? { ...last, asOf: last.asOf } : null;
}
