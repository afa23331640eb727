import { rm } from "node:fs/promises";
import { currentActor } from "@/lib/access/session";
import { uploadProblemWord } from "@/lib/files/labels";
import { receiveFile } from "@/lib/files/receive";
import { goTo, plain } from "@/lib/forms/answers";
import { isId } from "@/lib/forms/ids";
import { attachSignedCopy } from "@/lib/networks/installation/commands";
import { installationHref } from "@/lib/networks/installation/labels";
import { getInstallationRecord } from "@/lib/networks/installation/queries";
import { Refusal, type RefusalCode } from "@/lib/refusal";

const STATUS: Partial<Record<RefusalCode, number>> = { forbidden: 403, wrong_status: 409 };

/** Receives the signed copy of an acta, from a plain form, and goes back to its page. */
export async function POST(request: Request, { params }: { params: Promise<{ id: string }> }) {
  const actor = await currentActor();
  if (!actor) return goTo("/entrar?motivo=sesion");
  const { id } = await params;
  const record = isId(id) ? await getInstallationRecord(actor, id) : null;
  if (!record) return plain("No se encontró el acta.", 404);
  const page = installationHref(record.code);
  try {
    const { file } = await receiveFile(request);
    try {
      await attachSignedCopy(actor, id, file);
    } finally {
      await rm(file.path, { force: true });
    }
    return goTo(`${page}?hecho=firmada`);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const word = uploadProblemWord(error.message);
    if (word) return goTo(`${page}?archivo=${word}`);
    return plain(error.message, STATUS[error.code] ?? 404);
  }
}
