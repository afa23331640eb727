import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, beforeEach, expect, test, vi } from "vitest";
import { POST } from "@/app/api/verificar/[codigo]/route";
import { LIMITS } from "@/lib/access/rate-limit";
import { env } from "@/lib/env";
import { getFile } from "@/lib/files/queries";
import { storedPath } from "@/lib/files/store";
import { issueInstallation } from "@/lib/networks/installation/commands";
import { getInstallation } from "@/lib/networks/installation/queries";
import { CHECK_COOKIE } from "@/lib/papers/labels";
import { completeNetwork, createDraft, networkCodeOf } from "../factories/installations";
import { actAs } from "../factories/people";
import { createNetwork, createUgel } from "../factories/places";
import { jar } from "../factories/request";

const from = vi.hoisted(() => ({ address: "" }));
vi.mock("next/headers", async () => {
  const real = (await import("../factories/request")).nextHeaders();
  return { ...real, headers: async () => new Headers({ "x-forwarded-for": from.address }) };
});

let code: string;
let bytes: Buffer<ArrayBuffer>;
beforeAll(async () => {
  const ugel = await createUgel();
  const network = await createNetwork(ugel);
  await completeNetwork(network);
  const head = await actAs("area_head", ugel);
  await issueInstallation(head, { recordId: await createDraft(network), version: 1 });
  const [acta] = (await getInstallation(head, await networkCodeOf(network)))?.issued ?? [];
  code = acta?.code ?? "";
  const file = await getFile(head, acta?.fileId ?? "");
  bytes = await readFile(storedPath(file?.storageKey ?? ""));
});

let asked = 0;
beforeEach(() => {
  jar.clear();
  from.address = `192.0.2.${++asked}`;
});

async function check(file: Blob | null, codigo = code) {
  const form = new FormData();
  if (file) form.set("archivo", file, "acta.pdf");
  const request = new Request("http://localhost:3000/", { method: "POST", body: form });
  const answer = await POST(request, { params: Promise.resolve({ codigo }) });
  return { status: answer.status, to: answer.headers.get("location"), outcome: jar.get(CHECK_COOKIE) };
}

const page = () => `/verificar/${code}`;

test("the file that was issued is the same document, and it is kept nowhere", async () => {
  const incoming = () => readdir(join(env().dataDir, "incoming")).catch(() => []);
  const before = await incoming();
  const answer = await check(new Blob([bytes]));
  expect(answer).toEqual({ status: 303, to: `${page()}#revision`, outcome: "igual" });
  expect(await incoming()).toEqual(before);
});

test("a file with one letter changed is not the same document", async () => {
  const changed = Buffer.from(bytes);
  changed[changed.length - 10] = (changed[changed.length - 10] ?? 0) ^ 1;
  expect(await check(new Blob([changed]))).toMatchObject({ outcome: "distinto" });
});

test("the code of the address is read as a person writes it", async () => {
  const typed = code.toLowerCase().replaceAll("-", " ");
  expect(await check(new Blob([bytes]), typed)).toMatchObject({ outcome: "igual" });
});

test.each([
  ["no file", null, "falta"],
  ["an empty file", new Blob([]), "vacio"],
  ["a file over 10 MB", new Blob([new Uint8Array(10 * 1024 * 1024 + 1)]), "tamano"],
])("%s is told, and says nothing of the document", async (_, file, word) => {
  expect(await check(file)).toEqual({
    ...{ status: 303, to: `${page()}?archivo=${word}#revision`, outcome: undefined },
  });
});

test("an unknown code has nothing to check", async () => {
  for (const unknown of ["0000-0000-0000", "nada"])
    expect(await check(new Blob([bytes]), unknown)).toEqual({
      ...{ status: 303, to: "/verificar", outcome: undefined },
    });
});

test("one address checks so many files in a quarter of an hour, and no more", async () => {
  for (let i = 0; i < LIMITS.check; i++)
    expect(await check(new Blob(["x"]))).toMatchObject({ outcome: "distinto" });
  jar.clear();
  expect(await check(new Blob([bytes]))).toMatchObject({
    ...{ to: `${page()}?archivo=espera#revision`, outcome: undefined },
  });
});
