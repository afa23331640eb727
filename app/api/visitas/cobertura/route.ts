import { currentActor } from "@/lib/access/session";
import { tableResponse } from "@/lib/imports/write/download";
import { coveredLabel } from "@/lib/visits/coverage/labels";
import { getCoverageToExport, getUnvisitedToExport } from "@/lib/visits/coverage/queries";
import { coverageFiltersSchema } from "@/lib/visits/coverage/schema";
import { roundLabel } from "@/lib/visits/rules";

const ABSENT = () => new Response("No se encontró el lugar.", { status: 404 });

/** What the page of coverage shows: its rows, or the schools that nobody visited. */
export async function GET(request: Request) {
  const actor = await currentActor();
  if (!actor) return new Response("Entre a Ayni para descargar este archivo.", { status: 401 });
  const search = Object.fromEntries(new URL(request.url).searchParams);
  const filters = coverageFiltersSchema.parse(search);
  if (search.que === "colegios") {
    const found = await getUnvisitedToExport(actor, filters);
    if (!found) return ABSENT();
    return tableResponse(search.formato, {
      ...{ file: `colegios-sin-visita-${found.year}`, sheet: "Colegios sin visita" },
      header: ["Código", "Colegio", "REI", "Última visita"],
      rows: found.rows.map(({ code, name, network, lastOn }) => [code, name, network, lastOn]),
    });
  }
  const coverage = await getCoverageToExport(actor, filters);
  if (!coverage) return ABSENT();
  const { year, focus, rounds, rows } = coverage;
  const when = focus ? roundLabel(focus) : String(year);
  return tableResponse(search.formato, {
    ...{ file: `cobertura-de-visitas-${year}`, sheet: "Cobertura" },
    header: [
      ...["Código", "Lugar", "Año", "Colegios", `Colegios visitados en ${year}`],
      ...rounds.map(({ number }) => `Colegios visitados en el ${roundLabel(number)}`),
      ...["Colegios nunca visitados", `Personas visitadas, ${when}`, `Visitas hechas, ${when}`],
      ...[`Visitas por hacer, ${when}`, "Pedidos por atender"],
    ],
    rows: rows.map((row) => [
      ...[row.isRest ? null : row.place.code, coveredLabel(row), year, row.schools, row.thisYear],
      ...rounds.map((_, i) => row.inRounds[i] ?? 0),
      ...[row.never, row.people, row.done, row.planned, row.waiting],
    ]),
  });
}
