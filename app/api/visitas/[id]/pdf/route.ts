import { currentActor } from "@/lib/access/session";
import { env } from "@/lib/env";
import { isId } from "@/lib/forms/ids";
import { printVisit } from "@/lib/visits/paper/visit-paper";
import { getWholeVisit } from "@/lib/visits/record/queries";

/** What was noted in a visit, on paper, for those who may read it; for everybody else it is not there. */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }) {
  const actor = await currentActor();
  if (!actor) return new Response("Entre a Ayni para ver este documento.", { status: 401 });
  const { id } = await params;
  const whole = isId(id) ? await getWholeVisit(actor, id) : null;
  if (!whole?.record) return new Response("No se encontró la visita.", { status: 404 });
  const bytes = await printVisit(whole, { record: whole.record, madeAt: new Date(), demo: env().demo });
  return new Response(new Uint8Array(bytes), {
    headers: {
      "content-type": "application/pdf",
      "content-disposition": `inline; filename="visita-${whole.visit.conductedOn}.pdf"`,
      "cache-control": "private, no-store",
    },
  });
}
