import { currentActor } from "@/lib/access/session";
import { workbookResponse } from "@/lib/imports/write/download";
import { matrixTable, sumsTable } from "@/lib/visits/export/labels";
import { getVisitSums, MOST_VISITS } from "@/lib/visits/export/queries";
import { resultFiltersSchema } from "@/lib/visits/results/schema";

const NOTHING =
  "No hay visitas cuyo detalle usted pueda leer con esa ficha, en ese lugar y ese momento. El detalle de una visita formativa lo leen quienes estuvieron en ella y la coordinación de su REI; las sumas de cinco personas o más están en la página de resultados.";
const TOO_MANY = `Son ${MOST_VISITS.toLocaleString("es-PE")} visitas o más. Elija un momento o un lugar más pequeño.`;

/** Visit by visit, those whose detail the reader reads, with the sums in another sheet. */
export async function GET(request: Request) {
  const actor = await currentActor();
  if (!actor) return new Response("Entre a Ayni para descargar este archivo.", { status: 401 });
  const search = Object.fromEntries(new URL(request.url).searchParams);
  const sums = await getVisitSums(actor, resultFiltersSchema.parse(search), { detail: true });
  if (!sums || sums.visits.length === 0) return new Response(NOTHING, { status: 404 });
  if (sums.visits.length === MOST_VISITS) return new Response(TOO_MANY, { status: 413 });
  return workbookResponse(`matriz-de-visitas-${sums.year}`, [
    { name: "Visitas", ...matrixTable(sums) },
    { name: "Sumas", ...sumsTable(sums) },
  ]);
}
