import { currentActor } from "@/lib/access/session";
import { env } from "@/lib/env";
import { isId } from "@/lib/forms/ids";
import { getPlanPaper } from "@/lib/plans/document/paper/queries";
import { paperFileName } from "@/lib/plans/document/paper/rules";
import { versionAsked } from "@/lib/plans/document/rules";
import { printPlan } from "@/lib/plans/paper/plan-paper";

const NOT_FOUND = "No se encontró el plan.";
const WAIT = "El documento de esta versión se está preparando. Vuelva a intentarlo en unos minutos.";

/** The file that was issued of a version, or else the latest; of a plan that nobody approved, what it says now. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }) {
  const actor = await currentActor();
  if (!actor) return new Response("Entre a Ayni para ver este documento.", { status: 401 });
  const { id } = await params;
  const asked = versionAsked(new URL(request.url).searchParams.get("version"));
  const found = isId(id) && asked !== null ? await getPlanPaper(actor, id, asked) : null;
  if (!found) return new Response(NOT_FOUND, { status: 404 });
  const { plan, version, paper } = found;
  if (version) {
    if (!version.fileId) return new Response(WAIT, { status: 409 });
    return new Response(null, { status: 303, headers: { location: `/api/archivos/${version.fileId}` } });
  }
  const bytes = await printPlan(paper, { code: null, madeAt: new Date(), demo: env().demo });
  return new Response(new Uint8Array(bytes), {
    headers: {
      "content-type": "application/pdf",
      "content-disposition": `inline; filename="${paperFileName(plan, "pdf", null)}"`,
      "cache-control": "private, no-store",
    },
  });
}
