import { currentActor } from "@/lib/access/session";
import { dayOf } from "@/lib/dates/dates";
import { tableResponse } from "@/lib/imports/write/download";
import { agreementStatus, originText } from "@/lib/meetings/agreements/labels";
import { listAgreementsToExport } from "@/lib/meetings/agreements/list/queries";
import { agreementFiltersSchema } from "@/lib/meetings/agreements/list/schema";
import { AGREEMENT_STATE_LABELS, DECISION_FORM_LABELS } from "@/lib/meetings/labels";
import { placeLabel } from "@/lib/networks/labels";

const HEADER = [
  "UGEL",
  "Lugar de la reunión",
  "Reunión",
  "Número",
  "Acuerdo",
  "Tomado el",
  "Forma",
  "A favor",
  "En contra",
  "Abstenciones",
  "Responde",
  "Lugar de quien responde",
  "Primera fecha",
  "Vence",
  "Postergaciones",
  "Estado",
  "Cómo está",
  "Cerrado el",
  "Última actualización",
];

/** The agreements that the list shows, as CSV or as a workbook. */
export async function GET(request: Request) {
  const actor = await currentActor();
  if (!actor) return new Response("Entre a Ayni para descargar este archivo.", { status: 401 });
  const search = Object.fromEntries(new URL(request.url).searchParams);
  const { day, rows } = await listAgreementsToExport(actor, agreementFiltersSchema.parse(search));
  return tableResponse(search.formato, {
    ...{ file: `acuerdos-${day}`, sheet: "Acuerdos", header: HEADER },
    rows: rows.map((row) => [
      ...[row.ugelCode, placeLabel(row.place), originText(row.meeting, row.place), row.number, row.text],
      ...[row.adoptedOn, DECISION_FORM_LABELS[row.form], row.inFavour, row.against, row.abstained],
      ...[row.responsible, placeLabel(row.answering), row.firstDueOn, row.dueOn, row.postponements],
      ...[AGREEMENT_STATE_LABELS[row.state], agreementStatus(row, day).text, row.settledOn],
      dayOf(row.updatedAt),
    ]),
  });
}
