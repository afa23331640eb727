import { once } from "node:events";
import { request as ask, createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** Nobody listens there: the request went nowhere, and another may have it. */
const wentNowhere = (error: Error & { code?: string }) => error.code === "ECONNREFUSED";

/**
 * One address before several processes, as a proxy does it: by turns, passing over those that take no connection. A
 * request that was cut in the middle is not sent again, because it may have been done.
 */
export async function openFrontDoor() {
  const ports: number[] = [];
  let turn = 0;
  const pass = (request: IncomingMessage, response: ServerResponse, first: number, tries = 0) => {
    const port = ports[(first + tries) % ports.length];
    const { url: path, method, headers } = request;
    const onward = ask({ port, host: "127.0.0.1", path, method, headers, agent: false });
    onward.once("socket", (socket) => {
      // What was read of the request is not lost to the next one: nothing is read before somebody takes it.
      socket.once("connect", () => void request.pipe(onward));
    });
    onward.once("response", (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
      answer.once("error", () => response.destroy());
    });
    onward.once("error", (error) => {
      if (wentNowhere(error) && tries + 1 < ports.length) return pass(request, response, first, tries + 1);
      if (!response.headersSent) response.writeHead(502).end();
      else response.destroy();
    });
  };
  const server = createServer((request, response) => pass(request, response, turn++));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    leadTo: (...open: number[]) => void ports.push(...open),
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
