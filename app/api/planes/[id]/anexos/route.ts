import { rm } from "node:fs/promises";
import { currentActor } from "@/lib/access/session";
import { uploadProblemWord } from "@/lib/files/labels";
import { receiveFile } from "@/lib/files/receive";
import { goTo, plain } from "@/lib/forms/answers";
import { isId } from "@/lib/forms/ids";
import { addAnnex } from "@/lib/plans/annexes/commands";
import { addAnnexSchema } from "@/lib/plans/annexes/schema";
import { getPlan } from "@/lib/plans/queries";
import { editHref } from "@/lib/plans/rows/labels";
import { Refusal, type RefusalCode } from "@/lib/refusal";

const STATUS: Partial<Record<RefusalCode, number>> = { forbidden: 403, wrong_status: 409, conflict: 409 };

/** Receives an annex of a plan, from a plain form, and goes back to its section. */
export async function POST(request: Request, { params }: { params: Promise<{ id: string }> }) {
  const actor = await currentActor();
  if (!actor) return goTo("/entrar?motivo=sesion");
  const { id } = await params;
  const plan = isId(id) ? await getPlan(actor, id) : null;
  if (!plan) return plain("No se encontró el plan.", 404);
  let section = "";
  try {
    const { file, fields } = await receiveFile(request);
    try {
      section = /^[\w-]{1,80}$/.test(fields.seccion ?? "") ? (fields.seccion ?? "") : "";
      const titled = addAnnexSchema.safeParse({ planId: id, title: fields.title || file.name });
      if (!titled.success) return goTo(`${editHref(id, section)}?titulo=largo`);
      await addAnnex(actor, titled.data, file);
    } finally {
      await rm(file.path, { force: true });
    }
    return goTo(`${editHref(id, section)}?hecho=agregado`);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const word = uploadProblemWord(error.message);
    if (word) return goTo(`${editHref(id, section)}?archivo=${word}`);
    return plain(error.message, STATUS[error.code] ?? 404);
  }
}
