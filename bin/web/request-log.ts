import type { IncomingMessage, ServerResponse } from "node:http";
import { log } from "@/lib/log";

/** Whoever has one of these addresses may act, or read, as whom it was sent to. */
const WITH_TOKEN = /^\/((?:api\/)?(?:invitacion|recuperar|convocatoria|calendario|avisos))\/[^/]+/;
/** Longer than any code or identifier of ours. */
const SEALED = /[^/]{41,}/g;

/** The path without its query and without the token that some links carry. */
export function loggedPath(url: string): string {
  const path = url.split("?", 1)[0] ?? "/";
  return path.replace(WITH_TOKEN, "/$1/…").replace(SEALED, "…");
}

/** Pieces of pages, and those who ask every few seconds whether all is well. */
const isRoutine = (path: string) => path.startsWith("/_next/static/") || path.startsWith("/api/salud");

/** One line per request when it ends: what was asked and how it went, never what it carried. */
export function logWhenDone(request: IncomingMessage, response: ServerResponse) {
  const startedAt = performance.now();
  const path = loggedPath(request.url ?? "/");
  const method = request.method;
  const id = request.headers["x-request-id"];
  response.once("close", () => {
    const status = response.statusCode;
    const line = { request: id, method, path, status, ms: Math.round(performance.now() - startedAt) };
    if (isRoutine(path)) log.debug(line, "request");
    else if (status >= 500) log.error(line, "request");
    else log.info(line, "request");
  });
}
