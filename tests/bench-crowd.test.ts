import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, test } from "vitest";
import { act, enough } from "./bench/crowd";
import { pagesIn } from "./bench/statements";

const FORM = '<form><input type="hidden" name="place" value="r1"/><input name="name" value=""/></form>';

let server: Server | null = null;
afterEach(() => void server?.close());

/** A server that answers each request with what is given for it. */
async function answering(answers: Record<string, [status: number, location?: string]>) {
  server = createServer((request, answer) => {
    const [status, location] = answers[`${request.method} ${request.url}`] ?? [200];
    answer.writeHead(status, location ? { location } : {}).end(FORM);
  });
  await new Promise<void>((done) => server?.listen(0, "127.0.0.1", done));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const someone = { cookie: "", address: "10.1.0.1", keeper: true };
const ENTRANCE = "/entrar?motivo=sesion";

test("a page that asks to enter again is an error", async () => {
  const url = await answering({ "GET /redes": [307, ENTRANCE] });
  await expect(act(url, { ...someone, turn: 0 })).rejects.toThrow(`/redes: 307 ${ENTRANCE}`);
});

test.each([
  ["was saved", [303, "/agrupaciones/1?hecho=creada"], true],
  ["was given back with what is wrong", [200], false],
  ["asks to enter again", [303, ENTRANCE], false],
] as const)("a form that %s is told apart", async (_, answer, done) => {
  const url = await answering({ "POST /agrupaciones/nueva": [...answer] });
  const acted = act(url, { ...someone, turn: 7 });
  if (done) expect(await acted).toMatchObject({ saved: true });
  else await expect(acted).rejects.toThrow("save:");
});

test("all the pages are read, and not only those that no save falls on", async () => {
  const read = new Set<string>();
  const url = await answering({});
  server?.on("request", ({ url: path }) => read.add(path ?? ""));
  const user = { ...someone, keeper: false, turn: 0 };
  for (let n = 0; n < 12; n++) await act(url, user);
  for (const page of [
    "/inicio",
    "/redes",
    "/redes/05-03",
    "/planes",
    "/visitas",
    "/acuerdos",
    "/directorios",
  ])
    expect(read).toContain(page);
});

test("a phase in which fewer things were done than there are people proves nothing", () => {
  const done = { saved: false, milliseconds: 1 };
  expect(() => enough({ done: [], errors: [] }, 2)).toThrow("0 things done by 2 people");
  expect(enough({ done: [done, done], errors: [] }, 2).done).toHaveLength(2);
});

test("of fewer pages than are counted no bar is met", () => {
  expect(pagesIn("··  /redes: 6, 7, 6\n", 1)).toEqual([{ page: "/redes", most: 7 }]);
  expect(() => pagesIn("nothing of the kind")).toThrow("0 pages were counted");
});
