import { expect, test } from "vitest";
import { isOwnWrite, type WriteRequest } from "./origin";

const real = { publicUrl: "https://ayni.ejemplo.pe", demo: false };
const demo = { publicUrl: "http://localhost:3000", demo: true };

const post = (more: Omit<WriteRequest, "method">): WriteRequest => ({ method: "POST", ...more });

test.each<[string, WriteRequest, boolean]>([
  ["reading from anywhere", { method: "GET", origin: "https://otro.pe" }, true],
  ["asking for the head", { method: "HEAD" }, true],
  ["asking what is allowed", { method: "OPTIONS", origin: "https://otro.pe" }, true],
  ["our own page", post({ origin: "https://ayni.ejemplo.pe" }), true],
  ["another site", post({ origin: "https://otro.pe" }), false],
  ["a subdomain", post({ origin: "https://x.ayni.ejemplo.pe" }), false],
  ["our name as a prefix", post({ origin: "https://ayni.ejemplo.pe.otro.pe" }), false],
  ["our name without TLS", post({ origin: "http://ayni.ejemplo.pe" }), false],
  ["another port", post({ origin: "https://ayni.ejemplo.pe:8443" }), false],
  ["an origin with a path", post({ origin: "https://ayni.ejemplo.pe/" }), false],
  ["a hidden origin", post({ origin: "null", secFetchSite: "same-origin" }), false],
  ["no origin at all", post({}), false],
  ["no origin, an empty one", post({ origin: "" }), false],
  ["no origin, from our page", post({ secFetchSite: "same-origin" }), true],
  ["no origin, from a sister site", post({ secFetchSite: "same-site" }), false],
  ["no origin, from another site", post({ secFetchSite: "cross-site" }), false],
  ["no origin, typed by hand", post({ secFetchSite: "none" }), false],
  [
    "another site that says it is ours",
    post({ origin: "https://otro.pe", secFetchSite: "same-origin" }),
    false,
  ],
  ["the name in Host is nobody's word", post({ origin: "https://otro.pe", host: "otro.pe" }), false],
  ["loopback", post({ origin: "http://localhost:3000", host: "localhost:3000" }), false],
  ["deleting from another site", { method: "DELETE", origin: "https://otro.pe" }, false],
  ["a method in small letters", { method: "post", origin: "https://otro.pe" }, false],
  ["an unknown method", { method: "BREW", origin: "https://otro.pe" }, false],
])("a real installation: %s", (_, request, expected) => {
  expect(isOwnWrite(request, real)).toBe(expected);
});

test.each<[string, WriteRequest, boolean]>([
  ["localhost", post({ origin: "http://localhost:3000" }), true],
  ["its number", post({ origin: "http://127.0.0.1:3000", host: "127.0.0.1:3000" }), true],
  ["its number in version 6", post({ origin: "http://[::1]:3000" }), true],
  ["another port of this machine", post({ origin: "http://localhost:3001", host: "localhost:3000" }), false],
  ["the machine's name", post({ origin: "http://maquina:3000", host: "maquina:3000" }), true],
  ["another site", post({ origin: "https://otro.pe", host: "localhost:3000" }), false],
  ["a hidden origin", post({ origin: "null", host: "null" }), false],
])("the demo: %s", (_, request, expected) => {
  expect(isOwnWrite(request, demo)).toBe(expected);
});
