import { rm } from "node:fs/promises";
import { currentActor } from "@/lib/access/session";
import { uploadProblemWord } from "@/lib/files/labels";
import { receiveFile } from "@/lib/files/receive";
import { goTo, plain } from "@/lib/forms/answers";
import { isId } from "@/lib/forms/ids";
import { attachDocument } from "@/lib/people/commands";
import { getAppointment } from "@/lib/people/queries";
import { Refusal } from "@/lib/refusal";

/** Receives the document that appoints, from a plain form, and goes back to its page. */
export async function POST(request: Request, { params }: { params: Promise<{ id: string }> }) {
  const actor = await currentActor();
  if (!actor) return goTo("/entrar?motivo=sesion");
  const { id } = await params;
  const appointment = isId(id) ? await getAppointment(actor, id) : null;
  if (!appointment) return plain("No se encontró la designación.", 404);
  const page = `/administracion/usuarios/${appointment.personId}`;
  try {
    const { file } = await receiveFile(request);
    try {
      await attachDocument(actor, id, file);
    } finally {
      await rm(file.path, { force: true });
    }
    return goTo(`${page}?hecho=adjuntado`);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const word = uploadProblemWord(error.message);
    if (word) return goTo(`${page}/designaciones/${id}?archivo=${word}`);
    return plain(error.message, error.code === "forbidden" ? 403 : 404);
  }
}
