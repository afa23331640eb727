import { currentActor } from "@/lib/access/session";
import { type GrowthPage, getGrowth } from "@/lib/assessments/growth/queries";
import { countMoves, mayTell, meanChange, pairPapers } from "@/lib/assessments/growth/rules";
import { type GrowthFilters, growthFiltersSchema } from "@/lib/assessments/growth/schema";
import { paperLabel } from "@/lib/assessments/labels";
import { canReadTotals } from "@/lib/assessments/policy";
import { percentOne, told, totalOf } from "@/lib/assessments/totals/rules";
import { isId } from "@/lib/forms/ids";
import { tableResponse } from "@/lib/imports/write/download";
import { placeLabel } from "@/lib/networks/labels";

const HEADER = [
  "Código",
  "Lugar",
  "Prueba",
  "Desde",
  "Rindieron la anterior",
  "Rindieron esta",
  "Están en las dos",
  "De quienes rindieron esta",
  "Con medida en las dos",
  "Cambio promedio",
  "Desde (95 %)",
  "Hasta (95 %)",
  "Subieron de nivel",
  "Siguen en el mismo",
  "Bajaron de nivel",
];

const tenths = (points: number | undefined) => (points === undefined ? "" : Math.round(points * 10) / 10);

/** A place and those right below it, paper by paper, as the page tells them. */
function* rowsOf({ papers, earlierPapers, from, here, below, growth }: GrowthPage, filters: GrowthFilters) {
  const pairs = pairPapers(papers, earlierPapers, { area: filters.area, grade: filters.grado });
  for (const place of [here, ...below])
    for (const { key } of pairs) {
      const row = totalOf(growth, place.path, key);
      if (!row) continue;
      const { started, ended, matched, measured } = row;
      const change = meanChange(row);
      const moved = countMoves(row.moves);
      const tells = mayTell(matched, ended) && matched > 0;
      yield [
        ...[place.code, placeLabel(place), paperLabel(key), from?.title ?? ""],
        ...[told(started), told(ended), told(matched), tells ? percentOne(matched, ended) : ""],
        ...[told(measured), tenths(change?.mean), tenths(change?.low), tenths(change?.high)],
        ...(moved ? [moved.up, moved.same, moved.down] : ["", "", ""]),
      ];
    }
}

/** The figures that the growth page shows, as CSV or as a workbook. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }) {
  const actor = await currentActor();
  if (!actor) return new Response("Entre a Ayni para descargar este archivo.", { status: 401 });
  const { id } = await params;
  const search = Object.fromEntries(new URL(request.url).searchParams);
  const filters = growthFiltersSchema.parse(search);
  const found = isId(id) ? await getGrowth(actor, id, filters) : null;
  if (!found || !canReadTotals(actor, found.here.path))
    return new Response("No se encontró la evaluación.", { status: 404 });
  const rows = rowsOf(found, filters);
  return tableResponse(search.formato, { file: "avance", sheet: "Avance", header: HEADER, rows });
}
