import { Readable } from "node:stream";
import { currentActor } from "@/lib/access/session";
import { getFile } from "@/lib/files/queries";
import { store } from "@/lib/files/store";
import { isId } from "@/lib/forms/ids";

/** A stored file, for whoever may read the place that it belongs to. */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }) {
  const actor = await currentActor();
  if (!actor) return new Response("Entre a Ayni para ver este archivo.", { status: 401 });
  const { id } = await params;
  const file = isId(id) ? await getFile(actor, id) : null;
  if (!file) return new Response("No se encontró el archivo.", { status: 404 });
  const stream = await store().getStream(file.storageKey);
  return new Response(Readable.toWeb(stream) as ReadableStream, {
    headers: {
      "content-type": file.contentType,
      "content-length": String(file.size),
      "content-disposition": `inline; filename*=UTF-8''${encodeURIComponent(file.name)}`,
      "content-security-policy": "default-src 'none'; sandbox",
      "cache-control": "private, no-store",
    },
  });
}
