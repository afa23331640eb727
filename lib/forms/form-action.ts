import { redirect } from "next/navigation";
import type { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { currentActor, expiredPerson } from "@/lib/access/session";
import { log } from "@/lib/log";
import { Refusal } from "@/lib/refusal";
import { dropDraft, keepDraft, keepDraftAtGate } from "./drafts";
import { type FormState, type FormValues, fieldName, type Theirs } from "./form-state";
import { editRows, readForm } from "./read-form";

type Answer = Omit<FormState, "count">;

/** A password is neither given back nor kept. */
const withoutSecrets = (values: FormValues): FormValues =>
  Object.fromEntries(Object.entries(values).filter(([name]) => !/password/i.test(name)));

const answer = (values: FormValues, more: Partial<Answer> = {}): Answer => ({
  values,
  errors: {},
  message: null,
  theirs: null,
  ...more,
});

function errorsOf(error: z.ZodError): Record<string, string[]> {
  const errors: Record<string, string[]> = {};
  for (const issue of error.issues) {
    const name = fieldName(issue.path);
    const messages = errors[name] ?? [];
    errors[name] = messages;
    if (!messages.includes(issue.message)) messages.push(issue.message);
  }
  return errors;
}

const asText = (value: unknown) => (value == null ? "" : String(value));

const asTexts = (record: Record<string, unknown>): Theirs =>
  Object.fromEntries(
    Object.entries(record).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.map(asText) : asText(value),
    ]),
  );

function refused(values: FormValues, refusal: Refusal): Answer {
  const errors = Object.fromEntries(
    Object.entries(refusal.fields).map(([name, text]) => [name, [text].flat()]),
  );
  const theirs = refusal.theirs ? asTexts(refusal.theirs) : null;
  // Having seen the other text, the next save is made on top of it.
  const { version, rowVersion } = theirs ?? {};
  const next = { ...values, ...(version && { version }), ...(rowVersion && { rowVersion }) };
  return answer(next, { errors, theirs, message: refusal.message });
}

async function parsed<S extends z.ZodType>(
  form: FormData,
  schema: S,
  work: (input: z.output<S>) => Promise<void>,
): Promise<Answer> {
  const { values: typed, errors } = readForm(form);
  const values = withoutSecrets(typed);
  const order = form.get("_do");
  if (typeof order === "string") return answer(editRows(values, order));
  if (Object.keys(errors).length > 0) return answer(values, { errors });
  const result = schema.safeParse(typed);
  if (!result.success) return answer(values, { errors: errorsOf(result.error) });
  try {
    await work(result.data);
    return answer({});
  } catch (error) {
    if (error instanceof Refusal) return refused(values, error);
    throw error;
  }
}

/** The page that the form stands on, if it is one of ours. */
export const samePage = (form: FormData) => {
  const page = form.get("_page");
  return typeof page === "string" && /^\/[a-z0-9/_?=&.%-]*$/i.test(page) && !page.startsWith("//")
    ? page
    : "/inicio";
};

/** What a draft is kept under: the form, and which of its kind. */
const draftKey = (name: string, form: FormData) => {
  const key = form.get("_draft");
  return typeof key === "string" && /^[\w.-]{1,160}$/.test(key) ? `${name}:${key}` : name;
};

/**
 * A form for someone signed in. Reads and checks the fields, finds the actor, runs the command and
 * turns a refusal into form state; what was typed is kept as a draft until it is saved. `run` answers
 * where to go next.
 */
export function formAction<S extends z.ZodType>(
  name: string,
  schema: S,
  run: (actor: Actor, input: z.output<S>, form: FormData) => Promise<string>,
) {
  return async (previous: FormState, form: FormData): Promise<FormState> => {
    const actor = await currentActor();
    const key = draftKey(name, form);
    if (!actor) {
      const personId = await expiredPerson();
      if (personId) await keepDraftAtGate(personId, key, withoutSecrets(readForm(form).values));
      redirect(`/entrar?motivo=sesion&volver=${encodeURIComponent(samePage(form))}`);
    }
    let next: string | null = null;
    const result = await parsed(form, schema, async (input) => {
      next = await run(actor, input, form);
    });
    if (next) {
      await dropDraft(actor, key);
      redirect(next);
    }
    if (!form.has("_do"))
      await keepDraft(actor, key, result.values).catch((error) => log.warn({ error }, "draft"));
    return { ...result, count: previous.count + 1 };
  };
}

const FORM_NAME = /^[a-z][a-z-]{1,40}$/;

/**
 * Keeps what is typed so far in a form that is still open, as `formAction` keeps what could not be saved: under the
 * name in `_form`. Answers when it was kept; `null` when there is nobody or nothing to keep it for.
 */
export async function keepTyped(form: FormData): Promise<Date | null> {
  const name = form.get("_form");
  if (typeof name !== "string" || !FORM_NAME.test(name)) return null;
  const key = draftKey(name, form);
  const values = withoutSecrets(readForm(form).values);
  const actor = await currentActor();
  const personId = actor ? null : await expiredPerson();
  if (actor) await keepDraft(actor, key, values);
  else if (personId) await keepDraftAtGate(personId, key, values);
  else return null;
  return new Date();
}

/** A form for someone who is not signed in yet: nothing is kept, and no password is given back. */
export function gateAction<S extends z.ZodType>(schema: S, run: (input: z.output<S>) => Promise<string>) {
  return async (previous: FormState, form: FormData): Promise<FormState> => {
    let next: string | null = null;
    const result = await parsed(form, schema, async (input) => {
      next = await run(input);
    });
    if (next) redirect(next);
    return { ...result, count: previous.count + 1 };
  };
}
