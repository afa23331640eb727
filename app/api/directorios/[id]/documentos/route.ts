import { rm } from "node:fs/promises";
import type { Actor } from "@/lib/access/actor";
import { currentActor } from "@/lib/access/session";
import { uploadProblemWord } from "@/lib/files/labels";
import { receiveFile } from "@/lib/files/receive";
import { goTo, plain } from "@/lib/forms/answers";
import { dropDraft, keepDraft } from "@/lib/forms/drafts";
import { isId } from "@/lib/forms/ids";
import { getMeeting } from "@/lib/meetings/queries";
import { addReading } from "@/lib/meetings/readings/commands";
import {
  READING_DRAFT,
  readingProblemWord,
  readingsHref,
  TITLE_TOO_LONG,
} from "@/lib/meetings/readings/labels";
import { readingSchema } from "@/lib/meetings/readings/schema";
import { Refusal, type RefusalCode, refuse } from "@/lib/refusal";

const STATUS: Partial<Record<RefusalCode, number>> = { forbidden: 403, wrong_status: 409 };

async function take(actor: Actor, request: Request, meetingId: string, fields: Record<string, string>) {
  const { file } = await receiveFile(request, "reading", fields);
  try {
    const text = readingSchema.safeParse({ title: fields.title, itemId: fields.itemId || undefined });
    if (!text.success) return refuse("invalid", TITLE_TOO_LONG);
    return await addReading(actor, { meetingId, ...text.data }, file);
  } finally {
    await rm(file.path, { force: true });
  }
}

/** Receives a document to be read before a meeting, from a plain form, and goes back to their page. */
export async function POST(request: Request, { params }: { params: Promise<{ id: string }> }) {
  const actor = await currentActor();
  if (!actor) return goTo("/entrar?motivo=sesion");
  const { id } = await params;
  const meeting = isId(id) ? await getMeeting(actor, id) : null;
  if (!meeting) return plain("No se encontró la reunión.", 404);
  const page = readingsHref(id);
  const draft = `${READING_DRAFT}:${id}`;
  const fields: Record<string, string> = {};
  try {
    await take(actor, request, id, fields);
    await dropDraft(actor, draft);
    return goTo(`${page}?hecho=subido`);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const word = uploadProblemWord(error.message) ?? readingProblemWord(error.message);
    if (!word) return plain(error.message, STATUS[error.code] ?? 404);
    const { title, itemId } = fields;
    if (title || itemId) await keepDraft(actor, draft, { title: title ?? "", itemId: itemId ?? "" });
    return goTo(`${page}?archivo=${word}`);
  }
}
