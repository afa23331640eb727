import { createServer } from "node:http";
import next from "next";
import { closeDatabases } from "@/db/client";
import { env } from "@/lib/env";
import { log } from "@/lib/log";
import { onStop } from "./runtime/on-stop";
import { root } from "./runtime/pinned-node.mjs";
import { takeConsole } from "./web/console";
import { rewriteHeaders } from "./web/forwarded";
import {
  answerWhenClosed,
  markNotFound,
  refuseForeignWrite,
  refuseUnreadableAddress,
  type State,
} from "./web/gate";
import { servePlain } from "./web/plain-pages";
import { logWhenDone } from "./web/request-log";

const dev = process.argv.includes("--dev");
// In development the browser's connection for changes never ends by itself.
const LONGEST_STOP = dev ? 500 : 8000;
const { host, port } = env();

// Without a supervisor that says when the database is ready, it is taken to be.
let state: State = process.send ? "waiting" : "open";
process.on("message", (message) => {
  if (message === "open" && state === "waiting") state = "open";
});
process.on("unhandledRejection", (error) => log.error({ error }, "unhandled rejection"));
process.on("uncaughtException", (error) => {
  log.error({ error }, "uncaught exception");
  process.exit(1);
});

if (!dev) takeConsole();
// The redirects that Next follows by itself stay in this machine, whatever the public address is.
process.env.__NEXT_PRIVATE_ORIGIN ??= `http://${host === "0.0.0.0" ? "127.0.0.1" : host}:${port}`;
const app = next({ dev, dir: root, hostname: host, port, quiet: !dev });
await app.prepare();
const handle = app.getRequestHandler();

const server = createServer((request, response) => {
  rewriteHeaders(request.headers, request.socket.remoteAddress, env());
  if (state === "stopping") response.setHeader("connection", "close");
  if (answerWhenClosed(request, response, state)) return;
  logWhenDone(request, response);
  if (refuseUnreadableAddress(request, response) || refuseForeignWrite(request, response)) return;
  markNotFound(request, response);
  if (servePlain(request, response)) return;
  handle(request, response).catch((error: unknown) => {
    log.error({ error, request: request.headers["x-request-id"] }, "request failed");
    if (!response.headersSent) response.writeHead(500);
    response.end();
  });
});
server.headersTimeout = 30_000;
server.requestTimeout = 300_000;
// Longer than what proxies usually keep an idle connection, so that they close first.
server.keepAliveTimeout = 75_000;
server.on("error", (error) => {
  log.error({ error }, "server");
  process.exit(1);
});
server.listen(port, host, () => process.send?.("up"));

onStop(async () => {
  state = "stopping";
  await new Promise((done) => {
    server.close(done);
    setTimeout(done, LONGEST_STOP);
  });
  server.closeAllConnections();
  await app.close();
  await closeDatabases();
});
