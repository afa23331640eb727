import { currentActor } from "@/lib/access/session";
import { today } from "@/lib/dates/dates";
import { isId } from "@/lib/forms/ids";
import { tableResponse } from "@/lib/imports/write/download";
import { canReadEvidence } from "@/lib/plans/evidence/policy";
import { ACTIVITY_KIND_LABELS, PROGRESS_LABELS, RAG_LABELS } from "@/lib/plans/labels";
import { monthsText } from "@/lib/plans/progress/labels";
import { getFollowed } from "@/lib/plans/progress/queries";
import { filterFollowed, standingOn } from "@/lib/plans/progress/rules";
import { followFiltersSchema } from "@/lib/plans/progress/schema";
import { isShared } from "@/lib/plans/rules";

const HEADER = [
  ...["Actividad", "Tipo", "Meses", "Responsable", "Estado", "Cómo va", "Se hizo", "Próxima fecha"],
  ...["Previstos", "Asistentes", "Evidencias", "Motivo o nota"],
];

/** The activities of a plan with how each goes, as its follow-up lists them, whole. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }) {
  const actor = await currentActor();
  if (!actor) return new Response("Entre a Ayni para descargar este archivo.", { status: 401 });
  const { id } = await params;
  const found = isId(id) ? await getFollowed(actor, id) : null;
  if (!found || !isShared(found.plan.state)) return new Response("No se encontró el plan.", { status: 404 });
  const { plan } = found;
  const search = Object.fromEntries(new URL(request.url).searchParams);
  const reads = canReadEvidence(actor, plan.place.path);
  const activities = standingOn(found.activities, { schoolYear: plan.schoolYear, day: today() });
  const rows = filterFollowed(activities, followFiltersSchema.parse(search)).map((one) => {
    const { progress, state, rag } = one;
    return [
      ...[one.title, ACTIVITY_KIND_LABELS[one.kind], monthsText(one.months), one.responsible],
      ...[PROGRESS_LABELS[state], state === "done" || !rag ? "" : RAG_LABELS[rag]],
      ...[progress?.doneOn, progress?.nextOn, one.expected, progress?.attendance],
      ...[reads ? one.evidenceCount : null, progress?.ragNote ?? progress?.reason],
    ].map((cell) => cell ?? null);
  });
  return tableResponse(search.formato, {
    file: `seguimiento-${plan.place.code}-${plan.schoolYear}`,
    sheet: "Seguimiento",
    header: HEADER,
    rows,
  });
}
