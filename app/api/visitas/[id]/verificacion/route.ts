import { rm } from "node:fs/promises";
import type { Actor } from "@/lib/access/actor";
import { currentActor } from "@/lib/access/session";
import { uploadProblemWord } from "@/lib/files/labels";
import { receiveOptionalFile } from "@/lib/files/receive";
import { goTo, plain } from "@/lib/forms/answers";
import { dropDraft, keepDraft } from "@/lib/forms/drafts";
import { isId } from "@/lib/forms/ids";
import { Refusal, type RefusalCode, refuse } from "@/lib/refusal";
import { visitHref } from "@/lib/visits/labels";
import { getVisit } from "@/lib/visits/queries";
import { answerTransfer } from "@/lib/visits/transfer/commands";
import { CHECK_DRAFT, checkHref, checkProblemWord } from "@/lib/visits/transfer/labels";
import { transferSchema } from "@/lib/visits/transfer/schema";

const STATUS: Partial<Record<RefusalCode, number>> = { forbidden: 403 };

type Of = { visitId: string; days: number };

async function take(actor: Actor, request: Request, of: Of, fields: Record<string, string>) {
  const file = await receiveOptionalFile(request, "document", fields);
  try {
    const told = transferSchema.safeParse({ answer: fields.answer, text: fields.text });
    if (!told.success) return refuse("invalid", told.error.issues[0]?.message);
    return await answerTransfer(actor, { ...of, ...told.data }, file);
  } finally {
    if (file) await rm(file.path, { force: true });
  }
}

/** Receives what stayed of a visit, from a plain form that may carry a file. What was typed is not lost. */
export async function POST(request: Request, { params }: { params: Promise<{ id: string }> }) {
  const actor = await currentActor();
  if (!actor) return goTo("/entrar?motivo=sesion");
  const { id } = await params;
  const asked = new URL(request.url).searchParams.get("dias") ?? "";
  if (!isId(id) || !/^\d{1,3}$/.test(asked) || !(await getVisit(actor, id)))
    return plain("No se encontró la visita.", 404);
  const days = Number(asked);
  const draft = `${CHECK_DRAFT}:${id}:${days}`;
  const fields: Record<string, string> = {};
  try {
    await take(actor, request, { visitId: id, days }, fields);
    await dropDraft(actor, draft);
    return goTo(`${visitHref(id)}?hecho=verificacion`);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    // Sent twice, it was already answered: the visit shows it.
    if (error.code === "wrong_status") return goTo(visitHref(id));
    const word = uploadProblemWord(error.message) ?? checkProblemWord(error.message);
    if (!word) return plain(error.message, STATUS[error.code] ?? 404);
    const { answer = "", text = "" } = fields;
    if (answer || text) await keepDraft(actor, draft, { answer, text });
    return goTo(`${checkHref(id, days)}?archivo=${word}`);
  }
}
