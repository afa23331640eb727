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

function isOwn({ method = "GET", headers }: IncomingMessage) {
  const { origin, host } = headers;
  const site = headers["sec-fetch-site"];
  return isOwnWrite({ method, origin, host, secFetchSite: site }, env());
}

/** Answers what must not reach the application. True when it did. */
export function answerAtGate(request: IncomingMessage, response: ServerResponse, state: State): boolean {
  const path = loggedPath(request.url ?? "/");
  if (state !== "open" && path === READINESS) {
    answerNotReady(response, state);
    return true;
  }
  if (state === "waiting" && path !== LIVENESS) {
    answer(response, 503, "text/plain", "Ayni se está preparando. Vuelva a intentar en unos segundos.\n");
    return true;
  }
  if (isOwn(request)) return false;
  log.warn(
    { request: request.headers["x-request-id"], path, origin: request.headers.origin },
    "foreign write",
  );
  answer(
    response,
    403,
    "text/plain",
    "Esto no se envió desde una página de Ayni, por eso no se guardó. Abra Ayni otra vez e intente de nuevo.\n",
  );
  return true;
}
