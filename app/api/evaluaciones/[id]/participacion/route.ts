import { currentActor } from "@/lib/access/session";
import { ordinal, STAGE_LABELS } from "@/lib/assessments/labels";
import { listMissing, type Missing } from "@/lib/assessments/participation/queries";
import { participationFiltersSchema } from "@/lib/assessments/participation/schema";
import { LEAST, percentOne, told } from "@/lib/assessments/totals/rules";
import { isId } from "@/lib/forms/ids";
import { tableResponse } from "@/lib/imports/write/download";

const HEADER = [
  ...["Red o UGEL", "Código de local", "Colegio", "Código modular", "Anexo", "Nivel", "Grado", "Turno"],
  ...["Programados", "Rindieron", "Participación"],
];

function* rowsOf(missing: Missing[]) {
  for (const { above, siteCode, school, code, annex, stage, grade, shift, programmed, assessed } of missing)
    yield [
      ...[above, siteCode, school, code, annex, STAGE_LABELS[stage]],
      ...[grade === null ? "" : ordinal(grade), shift ?? "", programmed, told(assessed)],
      assessed > 0 && assessed < LEAST ? "" : percentOne(assessed, programmed),
    ];
}

/** Who is missing, as the participation page lists it, whole. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }) {
  const actor = await currentActor();
  if (!actor) return new Response("Entre a Ayni para descargar este archivo.", { status: 401 });
  const { id } = await params;
  const search = Object.fromEntries(new URL(request.url).searchParams);
  const missing = isId(id) ? await listMissing(actor, id, participationFiltersSchema.parse(search)) : null;
  if (!missing) return new Response("No se encontró la evaluación.", { status: 404 });
  const rows = rowsOf(missing);
  return tableResponse(search.formato, {
    file: "quienes-faltan",
    sheet: "Quiénes faltan",
    header: HEADER,
    rows,
  });
}
