import { currentActor } from "@/lib/access/session";
import { WORD_TYPE } from "@/lib/documents/word";
import { env } from "@/lib/env";
import { isId } from "@/lib/forms/ids";
import { actaFileName, actaPaper } from "@/lib/meetings/minutes/document/rules";
import { writeActa } from "@/lib/meetings/minutes/paper/acta-word";
import { getMinutes } from "@/lib/meetings/minutes/queries";

/** An acta for a word processor: as it was approved or, of a draft, as it reads now. */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }) {
  const actor = await currentActor();
  if (!actor) return new Response("Entre a Ayni para ver este documento.", { status: 401 });
  const { id } = await params;
  const found = isId(id) ? await getMinutes(actor, id) : null;
  if (!found) return new Response("No se encontró el acta.", { status: 404 });
  const draft = found.approved === null;
  const bytes = await writeActa(actaPaper(found.content), { draft, demo: env().demo });
  return new Response(new Uint8Array(bytes), {
    headers: {
      "content-type": WORD_TYPE,
      "content-disposition": `attachment; filename="${actaFileName(found.content, "docx", draft)}"`,
      "cache-control": "private, no-store",
    },
  });
}
