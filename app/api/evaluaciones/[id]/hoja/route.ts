import { currentActor } from "@/lib/access/session";
import { AREA_LABELS } from "@/lib/assessments/labels";
import { canLoadResults } from "@/lib/assessments/policy";
import { getSheet } from "@/lib/assessments/sheet/queries";
import {
  choosePart,
  itemCells,
  itemSheets,
  resultColumns,
  SEAT_COLUMNS,
  sheetGroups,
  sheetRows,
} from "@/lib/assessments/sheet/rules";
import { sheetSchema } from "@/lib/assessments/sheet/schema";
import { isId } from "@/lib/forms/ids";
import { XLSX_TYPE, xlsxStream } from "@/lib/imports/write/xlsx";

const NOT_FOUND = () => new Response("No se encontró la hoja.", { status: 404 });

/** A school's sheet to fill: where each student sits, and nothing that tells who she is. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }) {
  const actor = await currentActor();
  if (!actor) return new Response("Entre a Ayni para descargar esta hoja.", { status: 401 });
  const { id } = await params;
  const { lugar, parte, devolucion, preguntas } = sheetSchema.parse(
    Object.fromEntries(new URL(request.url).searchParams),
  );
  if (!isId(id) || !lugar || !canLoadResults(actor, lugar)) return NOT_FOUND();
  const sheet = await getSheet(actor, id, lugar, devolucion);
  const part = sheet && choosePart(sheet.services, parte ?? sheet.returned ?? undefined);
  const service = sheet?.services.find((one) => one.id === part?.serviceId);
  if (!sheet || !part || !service) return NOT_FOUND();
  const ofItems = itemSheets(sheet.papers, service.stage, part.grade).find(({ area }) => area === preguntas);
  if (preguntas && !ofItems) return NOT_FOUND();
  const columns = resultColumns(sheet.papers, service.stage, part.grade).map(({ name }) => name);
  const { header, cells } = ofItems
    ? itemCells(ofItems)
    : { header: columns, cells: columns.map(() => null) };
  const groups = sheetGroups(service, sheet.sections, sheet.papers, part);
  const name = [
    "hoja",
    sheet.school.code,
    service.modularCode,
    part.grade,
    part.section,
    preguntas && AREA_LABELS[preguntas],
  ]
    .filter((piece) => piece !== null && piece !== undefined)
    .join("-")
    .normalize("NFKD")
    .replace(/[^A-Za-z0-9-]/g, "");
  return new Response(xlsxStream("Hoja", [...SEAT_COLUMNS, ...header], sheetRows(service, groups, cells)), {
    headers: {
      "content-type": XLSX_TYPE,
      "content-disposition": `attachment; filename="${name}.xlsx"`,
      "cache-control": "private, no-store",
    },
  });
}
