import { rm } from "node:fs/promises";
import type { Actor } from "@/lib/access/actor";
import { currentActor } from "@/lib/access/session";
import { uploadProblemWord } from "@/lib/files/labels";
import { receiveFile } from "@/lib/files/receive";
import { goTo, plain } from "@/lib/forms/answers";
import { dropDraft, keepDraft } from "@/lib/forms/drafts";
import { isId } from "@/lib/forms/ids";
import { addEvidence } from "@/lib/plans/evidence/commands";
import { EVIDENCE_DRAFT, EVIDENCE_PROBLEMS, TOO_LONG } from "@/lib/plans/evidence/labels";
import { evidenceSchema } from "@/lib/plans/evidence/schema";
import { followedActivityHref } from "@/lib/plans/progress/labels";
import { getPlan } from "@/lib/plans/queries";
import { Refusal, type RefusalCode, refuse } from "@/lib/refusal";

const STATUS: Partial<Record<RefusalCode, number>> = { forbidden: 403, wrong_status: 409 };

const problemWord = (sentence: string) =>
  uploadProblemWord(sentence) ??
  Object.entries(EVIDENCE_PROBLEMS).find(([, problem]) => problem === sentence)?.[0];

type Of = { planId: string; activityId: string };

async function take(actor: Actor, request: Request, of: Of, fields: Record<string, string>) {
  const { file } = await receiveFile(request, "document", fields);
  try {
    const text = evidenceSchema.safeParse({ description: fields.description });
    if (!text.success) return refuse("invalid", TOO_LONG);
    return await addEvidence(actor, { ...of, ...text.data }, file);
  } finally {
    await rm(file.path, { force: true });
  }
}

/** Receives a file that shows that an activity was held, from a plain form, and goes back to its page. */
export async function POST(request: Request, { params }: { params: Promise<{ id: string }> }) {
  const actor = await currentActor();
  if (!actor) return goTo("/entrar?motivo=sesion");
  const { id } = await params;
  const activityId = new URL(request.url).searchParams.get("actividad") ?? "";
  const plan = isId(id) && isId(activityId) ? await getPlan(actor, id) : null;
  if (!plan) return plain("No se encontró el plan.", 404);
  const page = followedActivityHref(id, activityId);
  const draft = `${EVIDENCE_DRAFT}:${activityId}`;
  const fields: Record<string, string> = {};
  try {
    await take(actor, request, { planId: id, activityId }, fields);
    await dropDraft(actor, draft);
    return goTo(`${page}?hecho=subida#evidencias`);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const word = problemWord(error.message);
    if (!word) return plain(error.message, STATUS[error.code] ?? 404);
    const { description } = fields;
    if (description) await keepDraft(actor, draft, { description });
    return goTo(`${page}?archivo=${word}#evidencias`);
  }
}
