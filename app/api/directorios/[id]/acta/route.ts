import { currentActor } from "@/lib/access/session";
import { env } from "@/lib/env";
import { isId } from "@/lib/forms/ids";
import { actaFileName, actaPaper } from "@/lib/meetings/minutes/document/rules";
import { printActa } from "@/lib/meetings/minutes/paper/acta-paper";
import { getMinutes } from "@/lib/meetings/minutes/queries";

/** The file that was issued of an approved acta; of a draft, what it says now, marked as one. */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }) {
  const actor = await currentActor();
  if (!actor) return new Response("Entre a Ayni para ver este documento.", { status: 401 });
  const { id } = await params;
  const found = isId(id) ? await getMinutes(actor, id) : null;
  if (!found) return new Response("No se encontró el acta.", { status: 404 });
  const { approved, content } = found;
  if (approved)
    return new Response(null, { status: 303, headers: { location: `/api/archivos/${approved.fileId}` } });
  const bytes = await printActa(actaPaper(content), { issued: null, madeAt: new Date(), demo: env().demo });
  return new Response(new Uint8Array(bytes), {
    headers: {
      "content-type": "application/pdf",
      "content-disposition": `inline; filename="${actaFileName(content, "pdf", true)}"`,
      "cache-control": "private, no-store",
    },
  });
}
