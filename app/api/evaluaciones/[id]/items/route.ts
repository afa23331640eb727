import { currentActor } from "@/lib/access/session";
import { getItemResults, type ItemResults } from "@/lib/assessments/items/difficulty/queries";
import { compareItems } from "@/lib/assessments/items/difficulty/rules";
import { itemFiltersSchema } from "@/lib/assessments/items/schema";
import { paperLabel } from "@/lib/assessments/labels";
import { canReadTotals } from "@/lib/assessments/policy";
import { LEAST, percentOne } from "@/lib/assessments/totals/rules";
import { isId } from "@/lib/forms/ids";
import { tableResponse } from "@/lib/imports/write/download";
import { placeLabel } from "@/lib/networks/labels";

const HEADER = [
  "Lugar",
  "Prueba",
  "Pregunta",
  "Competencia",
  "Capacidad",
  "Rindieron",
  "Acertaron",
  "Sin responder",
  "Aciertos",
  "Rindieron en la región",
  "Aciertos en la región",
  "Diferencia en puntos",
  "Diferencia desde",
  "Diferencia hasta",
];

const points = (value: number | undefined) => (value === undefined ? "" : Number((value * 100).toFixed(1)));

/** Each item of the paper that the page shows, with the same figures. */
function* rowsOf({ paper, here, own, whole }: ItemResults) {
  if (!paper || own.taken < LEAST) return;
  for (const item of compareItems(paper.items, own, whole)) {
    const { number, competence, capacity, difference } = item;
    yield [
      ...[placeLabel(here), paperLabel(paper), number, competence, capacity],
      ...[item.own.n, item.own.part, item.blank.part, percentOne(item.own.part, item.own.n)],
      ...[item.whole.n, percentOne(item.whole.part, item.whole.n)],
      ...[difference?.value, difference?.interval.low, difference?.interval.high].map(points),
    ];
  }
}

/** The items that the page shows, as CSV or as a workbook. The answers of the key are not among them. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }) {
  const actor = await currentActor();
  if (!actor) return new Response("Entre a Ayni para descargar este archivo.", { status: 401 });
  const { id } = await params;
  const search = Object.fromEntries(new URL(request.url).searchParams);
  const results = isId(id) ? await getItemResults(actor, id, itemFiltersSchema.parse(search)) : null;
  if (!results || !canReadTotals(actor, results.here.path))
    return new Response("No se encontró la evaluación.", { status: 404 });
  const rows = rowsOf(results);
  return tableResponse(search.formato, { file: "preguntas", sheet: "Preguntas", header: HEADER, rows });
}
