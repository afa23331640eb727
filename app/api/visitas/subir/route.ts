import { readFile, rm } from "node:fs/promises";
import type { Actor } from "@/lib/access/actor";
import { currentActor } from "@/lib/access/session";
import { UPLOAD_PROBLEMS } from "@/lib/files/labels";
import { receiveFile } from "@/lib/files/receive";
import { goTo } from "@/lib/forms/answers";
import { keepDraft } from "@/lib/forms/drafts";
import { Refusal, refuse } from "@/lib/refusal";
import { receiveVisitsFile } from "@/lib/visits/upload/commands";
import { FILE_TOO_HEAVY, queueProblemWord, UPLOAD_DRAFT, UPLOAD_PAGE } from "@/lib/visits/upload/labels";
import { MOST_FILE_BYTES } from "@/lib/visits/upload/schema";

async function take(actor: Actor, request: Request) {
  const { file } = await receiveFile(request, "table");
  try {
    if (file.size > MOST_FILE_BYTES) refuse("invalid", FILE_TOO_HEAVY);
    return await receiveVisitsFile(actor, await readFile(file.path, "utf8"));
  } finally {
    await rm(file.path, { force: true });
  }
}

const WORDS: Record<string, string> = { [UPLOAD_PROBLEMS.falta]: "falta", [UPLOAD_PROBLEMS.tabla]: "pesado" };

/** Takes the file that a phone saved of the visits that it could not send, and goes back to say what became of each. */
export async function POST(request: Request) {
  const actor = await currentActor();
  if (!actor) return goTo("/entrar?motivo=sesion");
  try {
    const uploaded = await take(actor, request);
    await keepDraft(actor, UPLOAD_DRAFT, { uploaded: JSON.stringify(uploaded) });
    return goTo(`${UPLOAD_PAGE}?hecho=subido`);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return goTo(`${UPLOAD_PAGE}?archivo=${WORDS[error.message] ?? queueProblemWord(error.message)}`);
  }
}
