import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { isPublicPage } from "@/lib/public-pages";
import { servePlain, withoutScripts } from "./plain-pages";

const PAGE = `<p>Ñaña ${"x".repeat(2000)}</p><link rel="preload" as="script" href="/a.js"/><script src="/a.js" async=""></script><script>self.x("<p>\\u003c/script")</script><p>fin</p>`;
const stops: (() => void)[] = [];
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
});

async function ask(
  path: string,
  answer: (response: ServerResponse) => void,
  headers: Record<string, string> = {},
  method = "GET",
) {
  const server = createServer((request, response) => {
    if (!servePlain(request, response)) answer(response);
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  stops.push(() => server.close());
  const { port } = server.address() as AddressInfo;
  return fetch(`http://127.0.0.1:${port}${path}`, {
    method,
    headers: { "accept-encoding": "gzip", ...headers },
  });
}

function page(response: ServerResponse, csp = "script-src 'none'", type = "text/html; charset=utf-8") {
  response.setHeader("content-security-policy", csp);
  response.writeHead(200, { "content-type": type });
  response.write(PAGE.slice(0, 100));
  response.write(Buffer.from(PAGE.slice(100)));
  response.end();
}

test("a public page leaves without its scripts, zipped, with the length that it has", async () => {
  const answer = await ask("/resumen/3", (response) => page(response));
  expect(answer.headers.get("content-encoding")).toBe("gzip");
  expect(answer.headers.get("vary")).toContain("Accept-Encoding");
  expect(Number(answer.headers.get("content-length"))).toBeLessThan(300);
  const text = await answer.text();
  expect(text).toMatch(/^<p>Ñaña x+<\/p><p>fin<\/p>$/);
});

test("the address with two faces says that a session changes it", async () => {
  const answer = await ask("/ugel/05", (response) => page(response));
  expect(answer.headers.get("vary")).toMatch(/Cookie/);
  expect(await answer.text()).not.toContain("<script");
  expect((await ask("/red/05-03", (response) => page(response))).headers.get("vary")).not.toMatch(/Cookie/);
});

test("whoever does not unzip gets it as it is", async () => {
  const answer = await ask("/", (response) => page(response), { "accept-encoding": "identity" });
  expect(answer.headers.get("content-encoding")).toBeNull();
  expect(await answer.text()).not.toContain("<script");
});

test.each([
  ["a signed-in page", "/inicio", "script-src 'none'", "text/html"],
  ["a page whose policy lets scripts run", "/", "script-src 'self'", "text/html"],
  ["what is no page", "/", "script-src 'none'", "text/x-component"],
])("%s keeps its scripts", async (_, path, csp, type) => {
  expect(await (await ask(path, (response) => page(response, csp, type))).text()).toBe(PAGE);
});

test("a redirect and an answer without a body pass as they are", async () => {
  const server = await ask("/red/x", (response) => {
    response.writeHead(304);
    response.end();
  });
  expect(server.status).toBe(304);
});

test("the same page is made plain once, and another with another tag again", async () => {
  const tagged = (tag: string, html: string) => (response: ServerResponse) => {
    response.setHeader("etag", tag);
    response.setHeader("content-security-policy", "script-src 'none'");
    response.setHeader("content-type", "text/html");
    response.end(html);
  };
  expect(await (await ask("/", tagged('"a"', "<p>uno</p><script></script>"))).text()).toBe("<p>uno</p>");
  expect(await (await ask("/", tagged('"b"', "<p>dos</p><script></script>"))).text()).toBe("<p>dos</p>");
});

describe("what left just now", () => {
  const shared =
    (text: string, kept = "s-maxage=60") =>
    (response: ServerResponse) => {
      response.setHeader("cache-control", kept);
      response.setHeader("content-security-policy", "script-src 'none'");
      response.writeHead(200, { "content-type": "text/html", etag: `"${text}"` });
      response.end(`<p>${text}</p>`);
    };
  const read = async (...asked: Parameters<typeof ask>) => (await ask(...asked)).text();
  const write = () =>
    new Promise<void>((over) => {
      ask("/inicio", (response) => response.once("close", over).end(), {}, "POST");
    });
  beforeEach(write);
  afterEach(() => vi.useRealTimers());

  test("leaves again for a moment with its head, and no longer", async () => {
    vi.useFakeTimers({ toFake: ["Date"] });
    expect(await read("/", shared("uno"))).toBe("<p>uno</p>");
    const again = await ask("/", shared("dos"));
    expect(again.headers.get("etag")).toBe('"uno"');
    expect(again.headers.get("content-security-policy")).toBe("script-src 'none'");
    expect(await again.text()).toBe("<p>uno</p>");
    vi.setSystemTime(Date.now() + 1001);
    expect(await read("/", shared("dos"))).toBe("<p>dos</p>");
  });

  test("is asked for anew by one, and the others have it for one moment more at most", async () => {
    vi.useFakeTimers({ toFake: ["Date"] });
    expect(await read("/", shared("uno"))).toBe("<p>uno</p>");
    vi.setSystemTime(Date.now() + 1001);
    const anew = Promise.withResolvers<ServerResponse>();
    const slow = read("/", anew.resolve);
    const response = await anew.promise;
    expect(await read("/", shared("tres"))).toBe("<p>uno</p>");
    vi.setSystemTime(Date.now() + 1001);
    expect(await read("/", shared("cuatro", "private"))).toBe("<p>cuatro</p>");
    shared("dos")(response);
    expect(await slow).toBe("<p>dos</p>");
    expect(await read("/", shared("cinco"))).toBe("<p>dos</p>");
  });

  test("is forgotten once something was written", async () => {
    expect(await read("/", shared("uno"))).toBe("<p>uno</p>");
    await write();
    expect(await read("/", shared("dos"))).toBe("<p>dos</p>");
  });

  test("is not kept when something was written since it was asked for", async () => {
    const before = Promise.withResolvers<ServerResponse>();
    const slow = read("/", before.resolve);
    const response = await before.promise;
    await write();
    shared("uno")(response);
    expect(await slow).toBe("<p>uno</p>");
    expect(await read("/", shared("dos"))).toBe("<p>dos</p>");
  });

  test.each<[string, Parameters<typeof ask>, Parameters<typeof ask>]>([
    ["another address", ["/red/05-03", shared("uno")], ["/red/05-04", shared("dos")]],
    [
      "other words of the same",
      ["/directorio-de-redes?q=a", shared("uno")],
      ["/directorio-de-redes?q=b", shared("dos")],
    ],
    [
      "whoever has a session",
      ["/ugel/05", shared("uno")],
      ["/ugel/05", shared("dos"), { cookie: "next-auth.session-token=x" }],
    ],
    ["whoever has it already", ["/", shared("uno")], ["/", shared("dos"), { "if-none-match": '"uno"' }]],
    [
      "a page that is not for all to keep",
      ["/avisos/x", shared("uno", "private, no-store")],
      ["/avisos/x", shared("dos")],
    ],
  ])("is not %s's", async (_, first, second) => {
    expect(await read(...first)).toBe("<p>uno</p>");
    expect(await read(...second)).toBe("<p>dos</p>");
  });
});

test.each([
  ["/", "", true],
  ["/resumen/vigente", "", true],
  ["/red/05-03", "", true],
  ["/redes/05-03", "", false],
  ["/directorios", "", false],
  ["/ugel/05", "", true],
  ["/ugel/05", "a=1; next-auth.session-token=x", false],
  ["/ugel/05", "__Host-next-auth.session-token=x", false],
  ["/ugel/05/higiene", "", false],
  ["/inicio", "", false],
])("%s with the cookies «%s» is public: %s", (path, cookies, is) => {
  expect(isPublicPage(path, cookies)).toBe(is);
});

test("what only speaks of scripts stays", () => {
  expect(withoutScripts('<p>&lt;script&gt;</p><link rel="stylesheet" href="/a.css">')).toBe(
    '<p>&lt;script&gt;</p><link rel="stylesheet" href="/a.css">',
  );
});
