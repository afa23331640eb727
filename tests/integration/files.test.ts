import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import sharp from "sharp";
import { beforeEach, expect, test, vi } from "vitest";
import { GET as download } from "@/app/api/archivos/[id]/route";
import { POST as attach } from "@/app/api/designaciones/[id]/documento/route";
import { ownerDatabase } from "@/db/client";
import { files } from "@/db/schema/files";
import { appointments } from "@/db/schema/people";
import type { Actor } from "@/lib/access/actor";
import { env } from "@/lib/env";
import { UPLOAD_PROBLEMS } from "@/lib/files/labels";
import * as store from "@/lib/files/store";
import { actAs, createPerson } from "../factories/people";
import { createNetwork, createUgel } from "../factories/places";
import { comeFrom } from "../factories/request";

vi.mock("next/headers", async () => (await import("../factories/request")).nextHeaders());

const PDF = Buffer.from("%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n");

let head: Actor;
let network: string;
let office: { personId: string; appointmentId: string };
beforeEach(async () => {
  const ugel = await createUgel();
  network = await createNetwork(ugel);
  head = await actAs("area_head", ugel);
  office = await createPerson({ role: "secretary", place: network });
  await comeFrom(head);
});

function send(content: Buffer | null, name = "resolucion.pdf", headers?: Record<string, string>) {
  const form = new FormData();
  if (content) form.set("archivo", new File([new Uint8Array(content)], name));
  const request = new Request("http://localhost:3000/", { method: "POST", body: form, headers });
  return attach(request, { params: Promise.resolve({ id: office.appointmentId }) });
}
const problemOf = (response: Response) =>
  new URL(response.headers.get("location") ?? "", "http://x").searchParams.get("archivo");

const kept = async () => {
  const [row] = await ownerDatabase()
    .select({
      id: files.id,
      name: files.name,
      contentType: files.contentType,
      storageKey: files.storageKey,
      size: files.size,
    })
    .from(files)
    .innerJoin(appointments, eq(appointments.documentFileId, files.id))
    .where(eq(appointments.id, office.appointmentId));
  return row ?? null;
};
const bytesOf = async (file: { storageKey: string } | null) =>
  readFile(join(env().dataDir, "files", file?.storageKey ?? ""));
const leftovers = () => readdir(join(env().dataDir, "incoming")).catch(() => []);

test("a PDF is kept as it came, with its name tidied, and read back by whoever may", async () => {
  const answer = await send(PDF, "../../etc/Resolución «01».pdf");
  expect(answer.headers.get("location")).toBe(`/administracion/usuarios/${office.personId}?hecho=adjuntado`);
  const file = await kept();
  expect(file).toMatchObject({
    name: "Resolución «01».pdf",
    contentType: "application/pdf",
    size: PDF.length,
  });
  expect(await bytesOf(file)).toEqual(PDF);
  const read = await download(new Request("http://x"), { params: Promise.resolve({ id: file?.id ?? "" }) });
  expect(read.headers.get("content-security-policy")).toBe("default-src 'none'; sandbox");
  expect(Buffer.from(await read.arrayBuffer())).toEqual(PDF);
});

test("a photo is drawn anew: where and with what it was taken does not come along", async () => {
  const photo = await sharp({ create: { width: 40, height: 30, channels: 3, background: "#888" } })
    .withExif({ IFD0: { Make: "Camara Secreta" }, IFD3: { GPSLatitude: "12/1 2/1 3/1" } })
    .jpeg()
    .toBuffer();
  expect(photo.includes("Camara Secreta")).toBe(true);
  await send(photo, "foto.pdf");
  const file = await kept();
  expect(file).toMatchObject({ contentType: "image/jpeg" });
  const bytes = await bytesOf(file);
  expect(bytes.includes("Camara Secreta")).toBe(false);
  expect((await sharp(bytes).metadata()).exif).toBeUndefined();
});

test.each([
  ["a text that says it is a PDF", "tipo", Buffer.from("no soy un pdf")],
  ["a page that says it is a PDF", "tipo", Buffer.from("<html><script>1</script></html>")],
  ["a picture cut in half", "danado", null],
  ["no file at all", "falta", null],
  ["an empty file", "tipo", Buffer.alloc(0)],
])("%s is refused in words and nothing is kept", async (name, problem, content) => {
  const whole = await sharp({ create: { width: 400, height: 300, channels: 3, background: "#123" } })
    .png()
    .toBuffer();
  const broken = name.includes("half") ? whole.subarray(0, whole.length / 2) : content;
  const answer = await send(broken);
  expect(problemOf(answer)).toBe(problem);
  expect(Object.keys(UPLOAD_PROBLEMS)).toContain(problem);
  expect(await kept()).toBeNull();
  expect(await leftovers()).toEqual([]);
});

test("a file over 10 MB is refused without being read whole, whatever its length says", async () => {
  const big = Buffer.concat([PDF, Buffer.alloc(11 * 1024 * 1024)]);
  expect(problemOf(await send(big))).toBe("tamano");
  expect(problemOf(await send(big, "grande.pdf", { "content-length": "10" }))).toBe("tamano");
  expect(await leftovers()).toEqual([]);
});

test("a picture of a thousand million points is refused, not drawn", async () => {
  const bomb = await sharp({ create: { width: 12_000, height: 12_000, channels: 3, background: "#fff" } })
    .png({ compressionLevel: 9 })
    .toBuffer();
  expect(problemOf(await send(bomb))).toBe("danado");
});

test("a full disk is told, and the designation stays as it was", async () => {
  const full = Object.assign(new Error("write"), { code: "ENOSPC" });
  const disk = vi.spyOn(store, "store").mockReturnValue({ copyFromFs: () => Promise.reject(full) } as never);
  try {
    expect(problemOf(await send(PDF))).toBe("espacio");
  } finally {
    disk.mockRestore();
  }
  expect(await kept()).toBeNull();
  expect(await leftovers()).toEqual([]);
});

test("a file of another UGEL does not exist", async () => {
  await send(PDF);
  const id = (await kept())?.id ?? "";
  await comeFrom(await actAs("area_head", await createUgel()));
  expect((await download(new Request("http://x"), { params: Promise.resolve({ id }) })).status).toBe(404);
});
