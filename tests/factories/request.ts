import { vi } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { cookieName, sealToken } from "@/lib/access/session-token";
import { type FormState, formState } from "@/lib/forms/form-state";
import { Refusal } from "@/lib/refusal";

/** The cookies of the browser whose request is being played. */
export const jar = new Map<string, string>();

/** What Next gives to an action, for `vi.mock("next/headers", …)`. The database is never played. */
export const nextHeaders = () => ({
  cookies: async () => ({
    get: (name: string) => (jar.has(name) ? { name, value: jar.get(name) } : undefined),
    set: (name: string, value: string) => void jar.set(name, value),
    delete: (name: string) => void jar.delete(name),
  }),
  headers: async () =>
    new Headers({ "x-request-id": "prueba", "x-forwarded-for": "127.0.0.1", "user-agent": "Firefox" }),
});

class Redirected extends Error {
  readonly to: string;
  constructor(to: string) {
    super(`redirected to ${to}`);
    this.to = to;
  }
}

export const nextNavigation = () => ({
  redirect: (to: string) => {
    throw new Redirected(to);
  },
  notFound: () => {
    throw new Error("not found");
  },
});

export const nextCache = () => ({ updateTag: vi.fn(), unstable_cache: <T>(work: T) => work });

/** The next requests come from this person's browser; from nobody's, with `null`. */
export async function comeFrom(actor: Actor | null) {
  jar.clear();
  if (actor?.sessionId) {
    jar.set(cookieName(), await sealToken({ sub: actor.personId, sid: actor.sessionId }));
  }
}

export function formData(fields: Record<string, string>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
}

type Action = (state: FormState, form: FormData) => Promise<unknown>;
export type Sent = { to: string } | { state: FormState };

/** Sends a form to an action: where it leads to, or the state that it answers. */
export async function send(action: Action, fields: Record<string, string>): Promise<Sent> {
  try {
    return { state: (await action(formState(), formData(fields))) as FormState };
  } catch (error) {
    if (error instanceof Redirected) return { to: error.to };
    throw error;
  }
}

/** The state of a form that was not accepted. */
export function stateOf(sent: Sent): FormState {
  if ("to" in sent) throw new Error(`the form was accepted and led to ${sent.to}`);
  return sent.state;
}

const sentence = (code: ConstructorParameters<typeof Refusal>[0]) => new Refusal(code).message;

/** What became of a form, in one word. */
export function outcomeOf(sent: Sent): string {
  if ("to" in sent) return sent.to.startsWith("/entrar?motivo=sesion") ? "signed out" : "yes";
  const { message, errors } = sent.state;
  if (message === sentence("not_found")) return "absent";
  if (message === sentence("forbidden")) return "no";
  return `refused: ${message ?? JSON.stringify(errors)}`;
}
