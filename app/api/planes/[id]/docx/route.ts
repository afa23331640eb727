import { currentActor } from "@/lib/access/session";
import { WORD_TYPE } from "@/lib/documents/word";
import { env } from "@/lib/env";
import { isId } from "@/lib/forms/ids";
import { getPlanPaper } from "@/lib/plans/document/paper/queries";
import { paperFileName } from "@/lib/plans/document/paper/rules";
import { versionAsked } from "@/lib/plans/document/rules";
import { writePlan } from "@/lib/plans/paper/plan-word";

/** A version of the plan, or else what it says now, for a word processor. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }) {
  const actor = await currentActor();
  if (!actor) return new Response("Entre a Ayni para ver este documento.", { status: 401 });
  const { id } = await params;
  const asked = versionAsked(new URL(request.url).searchParams.get("version"));
  const found = isId(id) && asked !== null ? await getPlanPaper(actor, id, asked) : null;
  if (!found) return new Response("No se encontró el plan.", { status: 404 });
  const bytes = await writePlan(found.paper, env().demo);
  const name = paperFileName(found.plan, "docx", found.version?.number ?? null);
  return new Response(new Uint8Array(bytes), {
    headers: {
      "content-type": WORD_TYPE,
      "content-disposition": `attachment; filename="${name}"`,
      "cache-control": "private, no-store",
    },
  });
}
