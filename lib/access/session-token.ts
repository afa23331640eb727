import { decode, encode } from "next-auth/jwt";
import { env } from "@/lib/env";
import { SESSION_DAYS } from "./session-days";

/** What the cookie carries: who and which session. Everything else is asked of the database. */
export type SessionToken = { sub: string; sid: string };

export const TOKEN_SECONDS = SESSION_DAYS * 24 * 3600;

export const isSecure = () => env().publicUrl.startsWith("https:");

/** With `__Host-` the browser itself refuses a cookie of ours set by a neighbouring name or without TLS. */
export const cookieName = () => `${isSecure() ? "__Host-" : ""}next-auth.session-token`;

export const cookieOptions = () =>
  ({ httpOnly: true, sameSite: "lax", path: "/", secure: isSecure(), maxAge: TOKEN_SECONDS }) as const;

export const sealToken = (token: SessionToken) =>
  encode({ token, secret: env().secret, maxAge: TOKEN_SECONDS });

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** `null` for anything that is not a token of ours. */
export async function openToken(text: string | undefined): Promise<SessionToken | null> {
  if (!text) return null;
  try {
    const token = await decode({ token: text, secret: env().secret });
    const { sub, sid } = token ?? {};
    return typeof sub === "string" && typeof sid === "string" && UUID.test(sub) && UUID.test(sid)
      ? { sub, sid }
      : null;
  } catch {
    return null;
  }
}
