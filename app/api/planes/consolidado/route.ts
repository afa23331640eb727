import { currentActor } from "@/lib/access/session";
import { tableResponse } from "@/lib/imports/write/download";
import { placeLabel } from "@/lib/networks/labels";
import { planScopeSchema } from "@/lib/plans/list/schema";
import { getRollup } from "@/lib/plans/rollup/queries";

const HEADER = [
  "Código",
  "Lugar",
  "Año",
  "Planes esperados",
  "Planes aprobados",
  "Actividades",
  "Hechas",
  "En curso",
  "Programadas",
  "Postergadas",
  "Canceladas",
  "Atrasadas",
  "Presupuesto en soles",
  "Metas en camino",
  "Metas atrás de lo previsto",
  "Metas de las que no se puede decir",
];

/** The plans summed up as the page shows them: by UGEL or, of one UGEL, place by place. */
export async function GET(request: Request) {
  const actor = await currentActor();
  if (!actor) return new Response("Entre a Ayni para descargar este archivo.", { status: 401 });
  const search = Object.fromEntries(new URL(request.url).searchParams);
  const { year, rows } = await getRollup(actor, planScopeSchema.parse(search));
  return tableResponse(search.formato, {
    ...{ file: `consolidado-de-planes-${year}`, sheet: "Consolidado", header: HEADER },
    rows: rows.map(({ place, expected, approved, progress: p, paces }) => [
      ...[place.code, placeLabel(place), year, expected, approved],
      ...[p.total, p.done, p.under_way, p.planned, p.postponed, p.cancelled, p.late, p.budget],
      ...[paces["en-camino"], paces.atras, paces["sin-dato"]],
    ]),
  });
}
