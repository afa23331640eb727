const dev = process.env.NODE_ENV === "development";

/** Public pages run no script at all: they are the same for everyone and stay in the cache. */
export const PUBLIC_CSP = [
  "default-src 'self'",
  dev ? "script-src 'self' 'unsafe-inline' 'unsafe-eval'" : "script-src 'none'",
  dev ? "style-src 'self' 'unsafe-inline'" : "style-src 'self'",
  "img-src 'self' data:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join("; ");

/** The first part of their addresses; the matcher of `proxy.ts`, which must be written out, leaves the same out. */
export const PUBLIC_PAGES = [
  ...["resumen", "red", "metodologia", "directorio-de-redes", "datos", "contactos", "galeria"],
  ...["verificar", "convocatoria", "avisos"],
];

/** Whether some cookie of the request may be a session of ours. */
const mayBeSignedIn = (cookies: string) => cookies.includes("next-auth.session-token=");

/** The one address with two faces: whoever has no session reads the public page of a UGEL. Its number, then. */
export const publicUgel = (path: string, cookies: string): string | undefined =>
  mayBeSignedIn(cookies) ? undefined : /^\/ugel\/(\d{2})$/.exec(path)?.[1];

/** Whether an address is of a page that runs no script. */
export function isPublicPage(path: string, cookies: string): boolean {
  const [, first = ""] = path.split("/");
  return path === "/" || PUBLIC_PAGES.includes(first) || publicUgel(path, cookies) !== undefined;
}
