import { placesWhere } from "@/lib/access/actor";
import { currentActor } from "@/lib/access/session";
import { describeDetails } from "@/lib/audit/details/labels";
import { EVENT_LABELS } from "@/lib/audit/labels";
import { listAuditToExport } from "@/lib/audit/queries";
import { auditFiltersSchema } from "@/lib/audit/schema";
import { dayOf, timeOf, today } from "@/lib/dates/dates";
import { tableResponse } from "@/lib/imports/write/download";
import { placeLabel } from "@/lib/networks/labels";

const HEADER = ["Día", "Hora", "Quién", "Qué pasó", "Sobre", "Dónde", "Detalle"];

/** What the record's page shows with the same filters, as CSV or as a workbook. */
export async function GET(request: Request) {
  const actor = await currentActor();
  if (!actor) return new Response("Entre a Ayni para descargar este archivo.", { status: 401 });
  if (placesWhere(actor, "audit.read").length === 0) return new Response("No se encontró.", { status: 404 });
  const search = Object.fromEntries(new URL(request.url).searchParams);
  const rows = await listAuditToExport(actor, auditFiltersSchema.parse(search));
  return tableResponse(search.formato, {
    ...{ file: `registro-${today()}`, sheet: "Registro de cambios", header: HEADER },
    rows: rows.map(({ at, personName, event, subjectName, place, details }) => [
      ...[dayOf(at), timeOf(at), personName ?? "El sistema", EVENT_LABELS[event] ?? event, subjectName],
      ...[place && placeLabel(place), describeDetails(details)],
    ]),
  });
}
