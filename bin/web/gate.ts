import type { IncomingMessage, ServerResponse } from "node:http";
import { isOwnWrite } from "@/lib/access/origin";
import { env } from "@/lib/env";
import { log } from "@/lib/log";
import { loggedPath } from "./request-log";

/** Waiting for the database, open to everyone, or finishing what it has in hand. */
export type State = "waiting" | "open" | "stopping";

const READINESS = "/api/salud";
const LIVENESS = "/api/salud/vivo";

function answer(response: ServerResponse, status: number, type: string, body: string) {
  response.writeHead(status, {
    "content-type": `${type}; charset=utf-8`,
    "cache-control": "no-store",
    ...(status === 503 ? { "retry-after": "5" } : {}),
  });
  response.end(body);
}

function answerNotReady(response: ServerResponse, state: State) {
  const body = { estado: state === "waiting" ? "esperando" : "cerrando", base_de_datos: "sin consultar" };
  answer(response, 503, "application/json", JSON.stringify(body));
}

/** The one click of a mail program, which is no page of ours: its address carries the proof, and no session is read. */
const ONE_CLICK = /^\/api\/avisos\/[\w-]{1,80}$/;

function isOwn({ method = "GET", url = "/", headers }: IncomingMessage) {
  if (method === "POST" && ONE_CLICK.test(url)) return true;
  const { origin, host } = headers;
  const site = headers["sec-fetch-site"];
  return isOwnWrite({ method, origin, host, secFetchSite: site }, env());
}

/** Answers for the application while it is not open. True when it did. */
export function answerWhenClosed(request: IncomingMessage, response: ServerResponse, state: State): boolean {
  if (state === "open") return false;
  const path = loggedPath(request.url ?? "/");
  if (path === LIVENESS) return false;
  if (path === READINESS) answerNotReady(response, state);
  else if (state === "waiting")
    answer(response, 503, "text/plain", "Ayni se está preparando. Vuelva a intentar en unos segundos.\n");
  return response.headersSent;
}

const decodes = (url: string) => {
  try {
    decodeURIComponent(url.split("?", 1)[0] ?? "");
    return true;
  } catch {
    return false;
  }
};

/** An address that is no text of any kind is nobody's page. True when it answered. */
export function refuseUnreadableAddress(request: IncomingMessage, response: ServerResponse): boolean {
  if (decodes(request.url ?? "/")) return false;
  answer(
    response,
    400,
    "text/plain",
    "La dirección está mal escrita. Revísela, o vaya a la página de inicio.\n",
  );
  return true;
}

/** The page of a code that no paper has. A public page cannot say by itself that it is not found without scripts. */
const NOTHING_THERE = "/verificar/sin-documento";

export function markNotFound(request: IncomingMessage, response: ServerResponse) {
  if (loggedPath(request.url ?? "/") === NOTHING_THERE) response.statusCode = 404;
}

/** Refuses a write that another site sent. True when it did. */
export function refuseForeignWrite(request: IncomingMessage, response: ServerResponse): boolean {
  if (isOwn(request)) return false;
  const { origin, "x-request-id": id } = request.headers;
  log.warn({ request: id, path: loggedPath(request.url ?? "/"), origin }, "foreign write");
  answer(
    response,
    403,
    "text/plain",
    "Esto no se envió desde una página de Ayni, por eso no se guardó. Abra Ayni otra vez e intente de nuevo.\n",
  );
  return true;
}
