import type { IncomingMessage, ServerResponse } from "node:http";
import { log } from "@/lib/log";

/** The path without its query and without the single-use token that some links carry. */
export function loggedPath(url: string): string {
  const path = url.split("?", 1)[0] ?? "/";
  return path.replace(/^\/(invitacion|recuperar)\/[^/]+/, "/$1/…");
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
