import { currentActor } from "@/lib/access/session";
import { dayOf } from "@/lib/dates/dates";
import { tableResponse } from "@/lib/imports/write/download";
import { PLAN_KIND_LABELS } from "@/lib/plans/labels";
import { LISTED_STATE_LABELS, timingText } from "@/lib/plans/list/labels";
import { listPlansToExport } from "@/lib/plans/list/queries";
import { planFiltersSchema } from "@/lib/plans/list/schema";

const HEADER = [
  "Código",
  "Red o UGEL",
  "UGEL",
  "Clase de plan",
  "Año",
  "Estado",
  "Enviado el",
  "Plazo de envío",
  "Aprobado el",
  "Actividades",
  "Actividades hechas",
];

const day = (instant: Date | null | undefined) => (instant ? dayOf(instant) : null);

/** The plans that the list shows, as CSV or as a workbook. */
export async function GET(request: Request) {
  const actor = await currentActor();
  if (!actor) return new Response("Entre a Ayni para descargar este archivo.", { status: 401 });
  const search = Object.fromEntries(new URL(request.url).searchParams);
  const { year, rows } = await listPlansToExport(actor, planFiltersSchema.parse(search));
  return tableResponse(search.formato, {
    ...{ file: `planes-${year}`, sheet: "Planes", header: HEADER },
    rows: rows.map(({ place, ugelCode, kind, plan, timing, mine, activities }) => [
      place.code,
      place.name,
      ugelCode,
      PLAN_KIND_LABELS[kind],
      year,
      LISTED_STATE_LABELS[plan?.state ?? "none"],
      day(plan?.firstSubmittedAt),
      timing && mine ? timingText(timing) : null,
      day(plan?.approvedAt),
      activities.total,
      activities.done,
    ]),
  });
}
