import { scopesOf } from "@/lib/access/actor";
import { currentActor } from "@/lib/access/session";
import { tableResponse } from "@/lib/imports/write/download";
import { hour } from "@/lib/meetings/labels";
import { placeLabel } from "@/lib/networks/labels";
import { CONTRACT_LABELS, VISIT_KIND_LABELS } from "@/lib/visits/labels";
import { conflictTexts, stateLabel } from "@/lib/visits/list/labels";
import { planFiltersSchema } from "@/lib/visits/list/schema";
import { listPlanToExport } from "@/lib/visits/plan/queries";
import { roundLabel } from "@/lib/visits/rules";

const HEADER = [
  "UGEL",
  "Red",
  "Lugar",
  "Momento",
  "Día",
  "Desde",
  "Hasta",
  "Clase",
  "Ficha",
  "Quién lee el detalle",
  "A quién se visita",
  "Qué hace",
  "Quién observa",
  "Acompaña",
  "Estado",
  "Realizada el",
  "Estaba para el",
  "Por resolver",
];

/** The visits that the plan shows, as CSV or as a workbook: who, whom, where and when. Nothing of what was seen. */
export async function GET(request: Request) {
  const actor = await currentActor();
  if (!actor) return new Response("Entre a Ayni para descargar este archivo.", { status: 401 });
  if (scopesOf(actor).read.length === 0) return new Response("No se encontró.", { status: 404 });
  const search = Object.fromEntries(new URL(request.url).searchParams);
  const { day, rows } = await listPlanToExport(actor, planFiltersSchema.parse(search));
  return tableResponse(search.formato, {
    ...{ file: `visitas-${day}`, sheet: "Visitas", header: HEADER },
    rows: rows.map((row) => [
      ...[row.ugel.code, row.network?.code ?? "", placeLabel(row.place)],
      ...[
        row.round ? roundLabel(row.round.number) : "",
        row.scheduledOn,
        hour(row.startsAt),
        hour(row.endsAt),
      ],
      ...[VISIT_KIND_LABELS[row.kind], row.form, CONTRACT_LABELS[row.contract]],
      ...[row.observedName, row.observedOffice, row.observer, row.companion ?? ""],
      stateLabel(row.state, row.state === "planned" && row.scheduledOn < day),
      ...[row.conductedOn ?? "", row.movedFrom ?? ""],
      row.state === "planned" ? conflictTexts(row).join(" ") : "",
    ]),
  });
}
