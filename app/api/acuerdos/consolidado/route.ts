import { currentActor } from "@/lib/access/session";
import { tableResponse } from "@/lib/imports/write/download";
import { agreementScopeSchema } from "@/lib/meetings/agreements/list/schema";
import { getAgreementRollup } from "@/lib/meetings/agreements/rollup/queries";
import { fulfilmentOf } from "@/lib/meetings/agreements/rollup/rules";
import { placeLabel } from "@/lib/networks/labels";

const HEADER = [
  "Código",
  "Lugar",
  "Año",
  "Acuerdos",
  "Abiertos",
  "Por confirmar",
  "Con retraso",
  "Cumplidos",
  "Cumplidos a tiempo",
  "No cumplidos",
  "Sin efecto",
  "Cumplimiento (%)",
  "Cumplimiento: de cuántos",
  "Mediana de días de los abiertos",
  "Postergaciones",
];

/** The agreements of a year summed up as the page shows them. */
export async function GET(request: Request) {
  const actor = await currentActor();
  if (!actor) return new Response("Entre a Ayni para descargar este archivo.", { status: 401 });
  const search = Object.fromEntries(new URL(request.url).searchParams);
  const { year, rows } = await getAgreementRollup(actor, agreementScopeSchema.parse(search));
  if (rows.length === 0) return new Response("No se encontró el consolidado.", { status: 404 });
  return tableResponse(search.formato, {
    ...{ file: `consolidado-de-acuerdos-${year}`, sheet: "Acuerdos", header: HEADER },
    rows: rows.map((row) => {
      const rate = fulfilmentOf(row);
      return [
        ...[row.place.code, placeLabel(row.place), year, row.total, row.open, row.reported, row.overdue],
        ...[row.fulfilled, row.onTime, row.unfulfilled, row.void],
        ...[rate && Math.round(rate.share * 1000) / 10, rate?.whole ?? 0],
        ...[row.medianAge, row.postponements],
      ];
    }),
  });
}
