import { rm } from "node:fs/promises";
import type { Actor } from "@/lib/access/actor";
import { currentActor } from "@/lib/access/session";
import { uploadProblemWord } from "@/lib/files/labels";
import { receiveFile } from "@/lib/files/receive";
import { goTo, plain } from "@/lib/forms/answers";
import { dropDraft, keepDraft } from "@/lib/forms/drafts";
import { isId } from "@/lib/forms/ids";
import { addPhoto } from "@/lib/meetings/photos/commands";
import {
  NO_CAPTION,
  NO_CONSENT,
  PHOTO_DRAFT,
  PHOTO_PROBLEMS,
  photosHref,
} from "@/lib/meetings/photos/labels";
import { photoSchema } from "@/lib/meetings/photos/schema";
import { getMeeting } from "@/lib/meetings/queries";
import { Refusal, type RefusalCode, refuse } from "@/lib/refusal";

const STATUS: Partial<Record<RefusalCode, number>> = { forbidden: 403, wrong_status: 409 };

const problemWord = (sentence: string) =>
  uploadProblemWord(sentence) ??
  Object.entries(PHOTO_PROBLEMS).find(([, problem]) => problem === sentence)?.[0];

async function take(actor: Actor, request: Request, meetingId: string, fields: Record<string, string>) {
  const { file } = await receiveFile(request, "document", fields);
  try {
    const text = photoSchema.safeParse({ caption: fields.caption, consent: fields.consent });
    if (!text.success) {
      const first = text.error.issues[0]?.path[0];
      return refuse("invalid", first === "caption" ? NO_CAPTION : NO_CONSENT);
    }
    return await addPhoto(actor, { meetingId, ...text.data }, file);
  } finally {
    await rm(file.path, { force: true });
  }
}

/** Receives a photo of a session, from a plain form, and goes back to them. What was typed is not lost. */
export async function POST(request: Request, { params }: { params: Promise<{ id: string }> }) {
  const actor = await currentActor();
  if (!actor) return goTo("/entrar?motivo=sesion");
  const { id } = await params;
  if (!isId(id) || !(await getMeeting(actor, id))) return plain("No se encontró la reunión.", 404);
  const page = photosHref(id);
  const draft = `${PHOTO_DRAFT}:${id}`;
  const fields: Record<string, string> = {};
  try {
    await take(actor, request, id, fields);
    await dropDraft(actor, draft);
    return goTo(`${page}?hecho=foto`);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const word = problemWord(error.message);
    if (!word) return plain(error.message, STATUS[error.code] ?? 404);
    const { caption = "", consent = "" } = fields;
    if (caption || consent) await keepDraft(actor, draft, { caption, consent });
    return goTo(`${page}?archivo=${word}#subir`);
  }
}
