import { rm } from "node:fs/promises";
import type { Actor } from "@/lib/access/actor";
import { currentActor } from "@/lib/access/session";
import { receiveFile } from "@/lib/files/receive";
import { goTo, plain } from "@/lib/forms/answers";
import { dropDraft, keepDraft } from "@/lib/forms/drafts";
import { Refusal, type RefusalCode, refuse } from "@/lib/refusal";
import { addPhoto } from "@/lib/releases/gallery/commands";
import {
  GALLERY_DESK,
  IN_THE_FUTURE,
  INCOMPLETE,
  PHOTO_DRAFT,
  photoProblemWord,
} from "@/lib/releases/gallery/labels";
import { addPhotoSchema } from "@/lib/releases/gallery/schema";

const STATUS: Partial<Record<RefusalCode, number>> = { forbidden: 403 };

async function take(actor: Actor, request: Request, fields: Record<string, string>) {
  const { file } = await receiveFile(request, "document", fields);
  try {
    const sent = Object.fromEntries(Object.entries(fields).filter(([, text]) => text !== ""));
    const said = addPhotoSchema.safeParse(sent);
    if (!said.success || Object.values(sent).some((text) => text.includes("\0"))) {
      const place = said.error?.issues.some(({ path }) => path[0] === "region");
      return refuse(place ? "not_found" : "invalid", place ? undefined : INCOMPLETE);
    }
    await addPhoto(actor, said.data, file);
  } finally {
    await rm(file.path, { force: true });
  }
}

/** Receives a photo for the gallery, from a plain form, and goes back to it. What was typed is not lost. */
export async function POST(request: Request) {
  const actor = await currentActor();
  if (!actor) return goTo("/entrar?motivo=sesion");
  const fields: Record<string, string> = {};
  try {
    await take(actor, request, fields);
    await dropDraft(actor, PHOTO_DRAFT);
    return goTo(`${GALLERY_DESK}?hecho=subida`);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const inFuture = error.fields.takenOn === IN_THE_FUTURE;
    const word = inFuture ? "datos" : photoProblemWord(error.message);
    if (!word) return plain(error.message, STATUS[error.code] ?? 404);
    const typed = Object.entries(fields).map(([name, text]) => [name, text.replaceAll("\0", "")]);
    if (typed.length > 0) await keepDraft(actor, PHOTO_DRAFT, Object.fromEntries(typed));
    return goTo(`${GALLERY_DESK}/nueva?archivo=${word}`);
  }
}
