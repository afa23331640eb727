import { rm } from "node:fs/promises";
import type { Actor } from "@/lib/access/actor";
import { currentActor, expiredPerson } from "@/lib/access/session";
import { today } from "@/lib/dates/dates";
import { type ReceivedTable, receiveTable } from "@/lib/files/receive";
import { goTo } from "@/lib/forms/answers";
import { dropDraft, keepDraft, keepDraftAtGate } from "@/lib/forms/drafts";
import type { FormValues } from "@/lib/forms/form-state";
import { startImport } from "@/lib/imports/commands";
import { START_DRAFT } from "@/lib/imports/labels";
import { kindsToImport } from "@/lib/imports/policy";
import { startImportSchema } from "@/lib/imports/schema";
import { Refusal } from "@/lib/refusal";

const PAGE = "/administracion/importaciones";
const FIELDS = ["kind", "place", "effectiveOn", "pegado"];
const WORDS: Record<string, string> = { kind: "tipo", place: "lugar", effectiveOn: "fecha" };

const pastedName = () => `pegado-${today()}.txt`;

/** What was typed and pasted, without what the database cannot keep. */
const tidy = (text: string) => text.replaceAll("\r\n", "\n").replace(/[^\P{Cc}\t\n]/gu, "");
const typed = (fields: Record<string, string>): FormValues =>
  Object.fromEntries(FIELDS.flatMap((name) => (fields[name] ? [[name, tidy(fields[name])]] : [])));

/** Back to the form with what was typed, and what is wrong with it in one word each. */
async function sendBack(actor: Actor, fields: Record<string, string>, problems: string[]) {
  await keepDraft(actor, START_DRAFT, typed(fields));
  return goTo(`${PAGE}?borrador=1&problema=${problems.join(",")}`);
}

async function start(actor: Actor, { fields, file, problem }: ReceivedTable): Promise<Response> {
  const input = startImportSchema.safeParse(fields);
  const wrong = (input.error?.issues ?? []).flatMap(({ path }) => WORDS[String(path[0])] ?? []);
  const problems = [...new Set([...wrong, ...(problem ? [problem] : [])])];
  if (!input.success || !file || problems.length > 0) return sendBack(actor, fields, problems);
  try {
    const importId = await startImport(actor, input.data, file);
    await dropDraft(actor, START_DRAFT);
    return goTo(`${PAGE}/${importId}`);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    // A place of others looks like one that is not there.
    if (error.code === "forbidden" || error.code === "not_found") return sendBack(actor, fields, ["lugar"]);
    return sendBack(actor, fields, ["espacio"]);
  }
}

/** Receives a table to import, from a plain form, and goes to its page. What was typed is never lost. */
export async function POST(request: Request) {
  const actor = await currentActor();
  const personId = actor ? null : await expiredPerson();
  const entrance = `/entrar?motivo=sesion&volver=${encodeURIComponent(PAGE)}`;
  if (!actor && !personId) return goTo(entrance);
  if (actor && kindsToImport(actor).length === 0) return new Response(null, { status: 404 });
  const received = await receiveTable(request, pastedName());
  try {
    if (actor) return await start(actor, received);
    if (personId) await keepDraftAtGate(personId, START_DRAFT, typed(received.fields));
    return goTo(entrance);
  } finally {
    if (received.file) await rm(received.file.path, { force: true });
  }
}
