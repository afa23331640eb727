import { rm } from "node:fs/promises";
import { currentActor } from "@/lib/access/session";
import { uploadProblemWord } from "@/lib/files/labels";
import { receiveFile } from "@/lib/files/receive";
import { goTo, plain } from "@/lib/forms/answers";
import { isId } from "@/lib/forms/ids";
import { attachSignedMinutes } from "@/lib/meetings/minutes/commands";
import { actaHref, signedHref } from "@/lib/meetings/minutes/labels";
import { getMeeting } from "@/lib/meetings/queries";
import { Refusal, type RefusalCode } from "@/lib/refusal";

const STATUS: Partial<Record<RefusalCode, number>> = { forbidden: 403, wrong_status: 409 };

/** Receives the copy of an approved acta that was signed by hand, from a plain form, and goes back to the acta. */
export async function POST(request: Request, { params }: { params: Promise<{ id: string }> }) {
  const actor = await currentActor();
  if (!actor) return goTo("/entrar?motivo=sesion");
  const { id } = await params;
  if (!isId(id) || !(await getMeeting(actor, id))) return plain("No se encontró el acta.", 404);
  try {
    const { file } = await receiveFile(request);
    try {
      await attachSignedMinutes(actor, id, file);
    } finally {
      await rm(file.path, { force: true });
    }
    return goTo(`${actaHref(id)}?hecho=firmada`);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const word = uploadProblemWord(error.message);
    return word ? goTo(`${signedHref(id)}?archivo=${word}`) : plain(error.message, STATUS[error.code] ?? 404);
  }
}
