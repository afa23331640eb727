import { rm } from "node:fs/promises";
import { currentActor } from "@/lib/access/session";
import { uploadProblemWord } from "@/lib/files/labels";
import { receiveFile } from "@/lib/files/receive";
import { startImport } from "@/lib/imports/commands";
import { startImportSchema } from "@/lib/imports/schema";
import { Refusal } from "@/lib/refusal";

const PAGE = "/administracion/importaciones";
const goTo = (path: string) => new Response(null, { status: 303, headers: { location: path } });
const plain = (text: string, status: number) =>
  new Response(text, { status, headers: { "content-type": "text/plain; charset=utf-8" } });

/** Receives a file to import, from a plain form, and goes to its page. */
export async function POST(request: Request) {
  const actor = await currentActor();
  if (!actor) return goTo(`/entrar?motivo=sesion&volver=${encodeURIComponent(PAGE)}`);
  try {
    const { fields, file } = await receiveFile(request, "table");
    try {
      const input = startImportSchema.safeParse(fields);
      if (!input.success) return plain(input.error.issues[0]?.message ?? "", 400);
      return goTo(`${PAGE}/${await startImport(actor, input.data, file)}`);
    } finally {
      await rm(file.path, { force: true });
    }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const word = uploadProblemWord(error.message);
    if (word) return goTo(`${PAGE}?archivo=${word}`);
    return plain(error.message, error.code === "forbidden" ? 403 : 404);
  }
}
