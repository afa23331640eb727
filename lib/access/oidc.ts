import { cookies, headers } from "next/headers";
import { env } from "@/lib/env";
import { refuse } from "@/lib/refusal";

const UNREACHABLE =
  "El proveedor de identidad no responde. Intente en unos minutos, o ingrese con su contraseña.";

/** Copies the cookies of an answer of ours to the browser. */
async function passOn(response: Response) {
  const jar = await cookies();
  for (const line of response.headers.getSetCookie()) {
    const [pair = "", ...attributes] = line.split(";").map((part) => part.trim());
    const at = pair.indexOf("=");
    const maxAge = attributes.find((a) => a.toLowerCase().startsWith("max-age="))?.slice(8);
    const expires = attributes.find((a) => a.toLowerCase().startsWith("expires="))?.slice(8);
    jar.set(pair.slice(0, at), decodeURIComponent(pair.slice(at + 1)), {
      httpOnly: true,
      sameSite: "lax",
      path: "/",
      secure: attributes.some((a) => a.toLowerCase() === "secure"),
      ...(maxAge ? { maxAge: Number(maxAge) } : {}),
      ...(expires ? { expires: new Date(expires) } : {}),
    });
  }
}

const cookieHeader = (response: Response) =>
  response.headers
    .getSetCookie()
    .map((line) => line.split(";", 1)[0])
    .join("; ");

/**
 * Starts the sign-in with the provider from a plain form: asks next-auth, on this server, for its
 * token and for the provider's address, so that it works without JavaScript. Answers that address.
 */
export async function startOidc(back: string): Promise<string> {
  const { publicUrl, port, oidc } = env();
  if (!oidc) refuse("not_found");
  const self = `http://127.0.0.1:${port}/api/auth`;
  const host = (await headers()).get("host") ?? new URL(publicUrl).host;
  const token = await fetch(`${self}/csrf`, { headers: { host } });
  const { csrfToken } = (await token.json()) as { csrfToken: string };
  const started = await fetch(`${self}/signin/oidc`, {
    method: "POST",
    redirect: "manual",
    headers: {
      "content-type": "application/x-www-form-urlencoded",
      cookie: cookieHeader(token),
      origin: new URL(publicUrl).origin,
      host,
    },
    body: new URLSearchParams({ csrfToken, callbackUrl: new URL(back, publicUrl).href, json: "true" }),
  });
  const { url } = (await started.json().catch(() => ({}))) as { url?: string };
  if (!url || url.startsWith(publicUrl)) refuse("conflict", UNREACHABLE);
  await passOn(started);
  return url;
}
