import { currentActor } from "@/lib/access/session";
import { paperLabel, sectionLabel } from "@/lib/assessments/labels";
import { canReadTotals } from "@/lib/assessments/policy";
import { paperFor } from "@/lib/assessments/rules";
import { resultFiltersSchema } from "@/lib/assessments/schema";
import { getResults, type Results } from "@/lib/assessments/totals/queries";
import {
  gradeShown,
  LEAST,
  percentOne,
  told as tell,
  tellable,
  totalOf,
} from "@/lib/assessments/totals/rules";
import { isId } from "@/lib/forms/ids";
import { tableResponse } from "@/lib/imports/write/download";
import { placeLabel } from "@/lib/networks/labels";

const MOST_LEVELS = 4;
const HEADER = [
  "Código",
  "Lugar",
  "Prueba",
  "Programados",
  "Rindieron",
  "Participación",
  ...Array.from({ length: MOST_LEVELS }, (_, i) => [
    `Nivel ${i + 1}`,
    `Estudiantes en el nivel ${i + 1}`,
  ]).flat(),
];

/** A place and those right below it, paper by paper, as the page tells them. */
function* rowsOf({ papers, here, below, totals }: Results, chosen: { area?: string; grado?: number }) {
  for (const place of [here, ...below])
    for (const paper of papers) {
      const grade = gradeShown(paper, chosen.grado);
      if (grade === undefined || (chosen.area && paper.area !== chosen.area)) continue;
      const total = totalOf(totals, place.path, { stage: paper.stage, area: paper.area, grade });
      if (!total) continue;
      const { assessed, programmed } = total;
      const few = assessed < LEAST;
      yield [
        place.code,
        placeLabel(place),
        paperLabel({ ...paper, grade }),
        programmed,
        tell(assessed),
        few ? "" : percentOne(assessed, programmed),
        ...paper.levels.flatMap(({ name }, i) => [name, few ? "" : tell(total.levels[i] ?? 0)]),
      ];
    }
}

/** The sections of a school, paper by paper. */
function* sectionsOf({ papers, here, sections }: Results, chosen: { area?: string; grado?: number }) {
  const counted = sections.map((row) => ({ ...row, taken: row.levels.reduce((sum, n) => sum + n, 0) }));
  for (const own of Map.groupBy(counted, ({ stage, area }) => `${stage} ${area}`).values()) {
    const told = tellable(own);
    for (const row of own) {
      const { stage, grade, section, area, levels, taken } = row;
      const paper = paperFor(papers, stage, grade, area);
      if (!paper || (chosen.area && area !== chosen.area) || (chosen.grado && grade !== chosen.grado))
        continue;
      yield [
        here.code,
        `${placeLabel(here)}, ${sectionLabel({ grade, section })}`,
        paperLabel({ ...paper, grade }),
        null,
        told.has(row) || taken < LEAST ? tell(taken) : "",
        "",
        ...paper.levels.flatMap(({ name }, i) => [name, told.has(row) ? tell(levels[i] ?? 0) : ""]),
      ];
    }
  }
}

function* everyRow(results: Results, chosen: { area?: string; grado?: number }) {
  yield* rowsOf(results, chosen);
  yield* sectionsOf(results, chosen);
}

/** The figures that the results page shows, as CSV or as a workbook. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }) {
  const actor = await currentActor();
  if (!actor) return new Response("Entre a Ayni para descargar este archivo.", { status: 401 });
  const { id } = await params;
  const search = Object.fromEntries(new URL(request.url).searchParams);
  const filters = resultFiltersSchema.parse(search);
  const results = isId(id) ? await getResults(actor, id, filters) : null;
  if (!results || !canReadTotals(actor, results.here.path))
    return new Response("No se encontró la evaluación.", { status: 404 });
  const rows = everyRow(results, filters);
  return tableResponse(search.formato, { file: "resultados", sheet: "Resultados", header: HEADER, rows });
}
