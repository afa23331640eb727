import { expect, test } from "vitest";
import { clientAddress, rewriteHeaders } from "./forwarded";

test.each<[string, string | undefined, string | undefined, number, string]>([
  ["nobody is trusted: the socket", "1.1.1.1", "10.0.0.1", 0, "10.0.0.1"],
  ["one proxy: what it added", "6.6.6.6, 1.1.1.1", "10.0.0.1", 1, "1.1.1.1"],
  ["two proxies: what the outer one added", "6.6.6.6, 1.1.1.1, 10.0.0.2", "10.0.0.1", 2, "1.1.1.1"],
  ["the chain is shorter than it should: the socket", "1.1.1.1", "10.0.0.1", 2, "10.0.0.1"],
  ["no header: the socket", undefined, "10.0.0.1", 1, "10.0.0.1"],
  ["version 4 inside version 6", undefined, "::ffff:10.0.0.1", 0, "10.0.0.1"],
  ["the socket is gone", undefined, undefined, 0, "desconocida"],
])("%s", (_, chain, socket, proxies, expected) => {
  expect(clientAddress(chain, socket, proxies)).toBe(expected);
});

const real = { publicUrl: "https://ayni.ejemplo.pe", demo: false, trustedProxies: 0 };

test("a client cannot write the headers that are ours", () => {
  const headers = {
    "x-request-id": "mine",
    "x-ayni-page": "/otra",
    "x-forwarded-host": "otro.pe",
    "x-forwarded-proto": "http",
    "x-real-ip": "6.6.6.6",
    host: "10.0.0.1:3000",
  };
  rewriteHeaders(headers, "10.0.0.9", real);
  expect(headers).toEqual({
    "x-request-id": expect.stringMatching(/^[0-9a-f-]{36}$/),
    "x-forwarded-for": "10.0.0.9",
    "x-forwarded-host": "ayni.ejemplo.pe",
    "x-forwarded-proto": "https",
    host: "10.0.0.1:3000",
  });
});

test("the demo believes a proxy only when told to", () => {
  const site = { publicUrl: "http://localhost:3000", demo: true };
  const sent = { "x-forwarded-host": "otro.pe", "x-forwarded-proto": "https" };
  const alone = { ...sent };
  rewriteHeaders(alone, "10.0.0.9", { ...site, trustedProxies: 0 });
  expect(alone).not.toHaveProperty("x-forwarded-host");
  const behind = { ...sent };
  rewriteHeaders(behind, "10.0.0.9", { ...site, trustedProxies: 1 });
  expect(behind).toMatchObject(sent);
});
