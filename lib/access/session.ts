import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import type { Actor } from "./actor";
import { findActor } from "./find-actor";
import { cookieName, openToken } from "./session-token";

/** Who asks, once per request; `null` when nobody is signed in. */
export const currentActor = cache(async (): Promise<Actor | null> => {
  const token = await openToken((await cookies()).get(cookieName())?.value);
  return token ? findActor(token.sid, (await headers()).get("x-request-id")) : null;
});

/** Who asks; sends anyone who is not signed in to sign in, and back. */
export async function requireActor(): Promise<Actor> {
  const actor = await currentActor();
  if (actor) return actor;
  const page = (await headers()).get("x-ayni-page") ?? "/inicio";
  redirect(`/entrar?volver=${encodeURIComponent(page)}`);
}

/** The person of a cookie of ours, even if the session ended: only to keep what was being typed. */
export async function expiredPerson(): Promise<string | null> {
  return (await openToken((await cookies()).get(cookieName())?.value))?.sub ?? null;
}

/** The device and the address of the request, as a session records them. */
export async function requestOrigin() {
  const all = await headers();
  return {
    device: (all.get("user-agent") ?? "desconocido").slice(0, 300),
    address: (all.get("x-forwarded-for") ?? "desconocida").split(",").at(-1)?.trim() ?? "desconocida",
    requestId: all.get("x-request-id"),
  };
}
