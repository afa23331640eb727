import { type NextRequest, NextResponse } from "next/server";
import { PUBLIC_CSP, publicUgel } from "./lib/public-pages";

const dev = process.env.NODE_ENV === "development";

/** Without scripts the browser follows the form's redirect to the provider: it must be allowed. */
function formTargets() {
  const issuer = process.env.OIDC_ISSUER?.trim();
  return issuer ? `'self' ${new URL(issuer).origin}` : "'self'";
}

const policy = (nonce: string) =>
  [
    "default-src 'self'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'${dev ? " 'unsafe-eval'" : ""}`,
    dev ? "style-src 'self' 'unsafe-inline'" : "style-src 'self'",
    "img-src 'self' data: blob:",
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    `form-action ${formTargets()}`,
    "frame-ancestors 'none'",
  ].join("; ");

/** A UGEL's page, for whoever has no session: drawn once for all of them. */
function publicFace(request: NextRequest) {
  const code = publicUgel(request.nextUrl.pathname, request.headers.get("cookie") ?? "");
  if (!code) return null;
  const response = NextResponse.rewrite(new URL(`/resumen/ugel/${code}`, request.url));
  response.headers.set("content-security-policy", PUBLIC_CSP);
  return response;
}

/** Signed-in and sign-in pages: scripts by nonce, nothing kept by anyone on the way. */
export function proxy(request: NextRequest) {
  const face = publicFace(request);
  if (face) return face;
  const csp = policy(btoa(crypto.randomUUID()));
  const headers = new Headers(request.headers);
  headers.set("content-security-policy", csp);
  // Where to come back to after signing in.
  headers.set("x-ayni-page", `${request.nextUrl.pathname}${request.nextUrl.search}`);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", csp);
  response.headers.set("cache-control", "private, no-store");
  return response;
}

export const config = {
  matcher: [
    "/((?!api/|calendario/|_next/|resumen/|red/|metodologia|directorio-de-redes|datos|contactos|galeria|verificar|convocatoria/|avisos/|icon|apple-icon|favicon|manifest|.*\\.(?:png|svg|ico|webmanifest)$).+)",
  ],
};
