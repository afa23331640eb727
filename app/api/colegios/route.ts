import { currentActor } from "@/lib/access/session";
import { tableResponse } from "@/lib/imports/write/download";
import { MODALITY_LABELS } from "@/lib/networks/labels";
import { listSchoolsToExport } from "@/lib/networks/schools/directory/queries";
import { schoolFiltersSchema } from "@/lib/networks/schools/directory/schema";
import { LEVEL_LABELS } from "@/lib/networks/schools/labels";

const HEADER = [
  ...["Código de local", "Colegio", "UGEL", "Red", "Distrito", "Dirección", "Teléfono", "Correo"],
  ...["Códigos modulares", "Niveles", "Modalidad", "Estudiantes", "Docentes"],
];

/** The schools that the directory shows, as CSV or as a workbook. */
export async function GET(request: Request) {
  const actor = await currentActor();
  if (!actor) return new Response("Entre a Ayni para descargar este archivo.", { status: 401 });
  const search = Object.fromEntries(new URL(request.url).searchParams);
  const schools = await listSchoolsToExport(actor, schoolFiltersSchema.parse(search));
  const rows = schools.map(({ offer, ...school }) => [
    ...[school.siteCode, school.name, school.ugelCode, school.network?.code ?? null, school.district],
    ...[school.address, school.phone, school.email],
    offer?.codes.join(", ") ?? null,
    offer?.levels.map((level) => LEVEL_LABELS[level] ?? level).join(", ") ?? null,
    offer?.modalities.map((modality) => MODALITY_LABELS[modality]).join(", ") ?? null,
    ...[offer?.students ?? null, offer?.teachers ?? null],
  ]);
  return tableResponse(search.formato, { file: "colegios", sheet: "Colegios", header: HEADER, rows });
}
