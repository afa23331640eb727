import { rm } from "node:fs/promises";
import type { Actor } from "@/lib/access/actor";
import { currentActor } from "@/lib/access/session";
import { receiveOptionalFile } from "@/lib/files/receive";
import { goTo, plain } from "@/lib/forms/answers";
import { dropDraft, keepDraft } from "@/lib/forms/drafts";
import { isId } from "@/lib/forms/ids";
import { noteAgreement, reportAgreement } from "@/lib/meetings/agreements/commands";
import { actHref, agreementHref, TELL_DRAFT, tellProblemWord } from "@/lib/meetings/agreements/labels";
import { getAgreement } from "@/lib/meetings/agreements/queries";
import { MOST_NOTE, reportAgreementSchema } from "@/lib/meetings/agreements/schema";
import { Refusal, type RefusalCode } from "@/lib/refusal";

const STATUS: Partial<Record<RefusalCode, number>> = { forbidden: 403, wrong_status: 409 };
const TELL = { report: reportAgreement, note: noteAgreement };

type Told = { agreementId: string; act: keyof typeof TELL; fields: Record<string, string> };

/** What was typed is wrong: the word for it, or nothing when it was told. */
async function take(actor: Actor, request: Request, { agreementId, act, fields }: Told) {
  const file = await receiveOptionalFile(request, "document", fields);
  try {
    const input = reportAgreementSchema.safeParse({ ...fields, agreementId });
    if (!input.success) return (fields.note ?? "").length > MOST_NOTE ? "extenso" : "texto";
    await TELL[act](actor, { ...input.data, file });
    return null;
  } finally {
    if (file) await rm(file.path, { force: true });
  }
}

/** Takes what is told of an agreement from a plain form, with a file or without it, and goes back to its page. */
export async function POST(request: Request, { params }: { params: Promise<{ id: string }> }) {
  const actor = await currentActor();
  if (!actor) return goTo("/entrar?motivo=sesion");
  const { id } = await params;
  const found = isId(id) ? await getAgreement(actor, id) : null;
  if (!found) return plain("No se encontró el acuerdo.", 404);
  const act = new URL(request.url).searchParams.get("acto") === "note" ? "note" : "report";
  const draft = `${TELL_DRAFT}:${id}`;
  const fields: Record<string, string> = {};
  const back = async (word: string) => {
    if (fields.note) await keepDraft(actor, draft, { note: fields.note });
    return goTo(`${actHref(id, act)}?problema=${word}`);
  };
  try {
    const wrong = await take(actor, request, { agreementId: id, act, fields });
    if (wrong) return await back(wrong);
    await dropDraft(actor, draft);
    return goTo(`${agreementHref(id)}?hecho=${act}`);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const word = tellProblemWord(error.message);
    if (word) return await back(word);
    // It was told already, by somebody else or by the same click.
    if (error.code === "wrong_status") return goTo(agreementHref(id));
    return plain(error.message, STATUS[error.code] ?? 404);
  }
}
