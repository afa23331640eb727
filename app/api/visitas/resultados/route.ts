import { currentActor } from "@/lib/access/session";
import { tableResponse } from "@/lib/imports/write/download";
import { sumsTable } from "@/lib/visits/export/labels";
import { getVisitSums } from "@/lib/visits/export/queries";
import { resultFiltersSchema } from "@/lib/visits/results/schema";

/** The sums of a form's visits, of five people or more: for whoever reads the place. */
export async function GET(request: Request) {
  const actor = await currentActor();
  if (!actor) return new Response("Entre a Ayni para descargar este archivo.", { status: 401 });
  const search = Object.fromEntries(new URL(request.url).searchParams);
  const sums = await getVisitSums(actor, resultFiltersSchema.parse(search), { detail: false });
  if (!sums) return new Response("No se encontraron resultados.", { status: 404 });
  return tableResponse(search.formato, {
    ...{ file: `resultados-de-visitas-${sums.year}`, sheet: "Sumas" },
    ...sumsTable(sums),
  });
}
