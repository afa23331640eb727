import { rm } from "node:fs/promises";
import type { Actor } from "@/lib/access/actor";
import { currentActor } from "@/lib/access/session";
import { uploadProblemWord } from "@/lib/files/labels";
import { receiveFile } from "@/lib/files/receive";
import { goTo, plain } from "@/lib/forms/answers";
import { dropDraft, keepDraft } from "@/lib/forms/drafts";
import { isId } from "@/lib/forms/ids";
import { Refusal, type RefusalCode, refuse } from "@/lib/refusal";
import { keptCaseHref, NO_ALT, PICTURE_DRAFT, PICTURE_PROBLEMS } from "@/lib/visits/calibration/cases/labels";
import { showPicture } from "@/lib/visits/calibration/cases/pictures/commands";
import { findKeptCase } from "@/lib/visits/calibration/cases/queries";
import { pictureSchema } from "@/lib/visits/calibration/cases/schema";

const STATUS: Partial<Record<RefusalCode, number>> = {
  ...{ forbidden: 403, wrong_status: 409, conflict: 409, stale: 409 },
};

const problemWord = (sentence: string) =>
  uploadProblemWord(sentence) ??
  Object.entries(PICTURE_PROBLEMS).find(([, problem]) => problem === sentence)?.[0];

async function take(actor: Actor, request: Request, caseId: string, fields: Record<string, string>) {
  const { file } = await receiveFile(request, "document", fields);
  try {
    const said = pictureSchema.safeParse(fields);
    if (!said.success) return refuse("invalid", NO_ALT);
    await showPicture(actor, { caseId, ...said.data }, file);
  } finally {
    await rm(file.path, { force: true });
  }
}

/** Receives the picture of a case, from a plain form, and goes back to it. What was typed is not lost. */
export async function POST(request: Request, { params }: { params: Promise<{ id: string }> }) {
  const actor = await currentActor();
  if (!actor) return goTo("/entrar?motivo=sesion");
  const { id } = await params;
  const found = isId(id) ? await findKeptCase(actor, id) : null;
  if (!found) return plain("No se encontró el caso.", 404);
  const page = keptCaseHref(found.formId, id);
  const draft = `${PICTURE_DRAFT}:${id}`;
  const fields: Record<string, string> = {};
  try {
    await take(actor, request, id, fields);
    await dropDraft(actor, draft);
    return goTo(`${page}?hecho=imagen`);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const word = problemWord(error.message);
    if (!word) return plain(error.message, STATUS[error.code] ?? 404);
    if (fields.alt) await keepDraft(actor, draft, { alt: fields.alt });
    return goTo(`${page}?archivo=${word}#imagen`);
  }
}
