import { readFile } from "node:fs/promises";
import { eq, sql } from "drizzle-orm";
import { renderToStaticMarkup } from "react-dom/server";
import sharp from "sharp";
import { beforeAll, beforeEach, expect, test, vi } from "vitest";
import PhotoPage from "@/app/(panel)/administracion/galeria/[foto]/page";
import { GET } from "@/app/api/galeria/[foto]/route";
import { POST } from "@/app/api/galeria/route";
import { ownerDatabase } from "@/db/client";
import { auditLog } from "@/db/schema/audit";
import { files } from "@/db/schema/files";
import { galleryPhotos, publicPages } from "@/db/schema/publishing";
import { type Role, roles } from "@/db/values";
import type { Actor } from "@/lib/access/actor";
import { asAnyone } from "@/lib/access/as-actor";
import type { PlacePath } from "@/lib/access/place";
import { maxBytes } from "@/lib/files/kinds";
import { storedPath } from "@/lib/files/store";
import { findDraft } from "@/lib/forms/drafts";
import { editGalleryPhotoAction } from "@/lib/releases/gallery/actions";
import { editPhoto, publishGallery, withdrawPhoto } from "@/lib/releases/gallery/commands";
import { PHOTO_DRAFT } from "@/lib/releases/gallery/labels";
import { getGalleryDesk, getPublicGallery } from "@/lib/releases/gallery/queries";
import { createPhoto, picture } from "../factories/gallery";
import { actAs } from "../factories/people";
import { createRegion, createUgel, fresh } from "../factories/places";
import { comeFrom, send, stateOf } from "../factories/request";
import { createWorld, type World } from "../factories/world";

vi.mock("next/headers", async () => (await import("../factories/request")).nextHeaders());
vi.mock("next/navigation", async () => (await import("../factories/request")).nextNavigation());
vi.mock("next/cache", async () => (await import("../factories/request")).nextCache());

let world: World;
let region: PlacePath;
let director: Actor;

beforeAll(async () => {
  world = await createWorld();
});
beforeEach(async () => {
  region = await createRegion("Lima de Prueba");
  director = await actAs("regional_director", region);
});

const TEXT = {
  caption: "Reunión de directorio",
  description: "Doce personas alrededor de una mesa",
  takenOn: "2026-05-04",
  consent: "Acta del 4 de mayo, al final",
};

type Sent = Partial<typeof TEXT> & { region?: PlacePath; bytes?: Buffer; name?: string };

/** Sends the form as a browser does: where it leads to, or its status. */
async function bring(actor: Actor | null, { bytes, name = "mesa.jpg", ...sent }: Sent = {}) {
  const form = new FormData();
  for (const [field, text] of Object.entries({ region, ...TEXT, ...sent })) form.set(field, text);
  form.set(
    "archivo",
    new File([new Uint8Array(bytes ?? (await picture(90, { height: 500 + fresh() })))], name),
  );
  await comeFrom(actor);
  const answer = await POST(new Request("http://localhost:3000/", { method: "POST", body: form }));
  return answer.headers.get("location")?.replace("/administracion/galeria", "") ?? answer.status;
}

const kept = () => ownerDatabase().select().from(galleryPhotos).where(eq(galleryPhotos.place, region));
const desk = async () => {
  const found = await getGalleryDesk(director, region);
  if (!found) throw new Error("no desk");
  return found;
};
const publish = async () => publishGallery(director, { region, seen: (await desk()).seen });
const shown = async () => (await getPublicGallery())?.photos.map(({ caption }) => caption);

async function show(photoId: string, query = "", headers: Record<string, string> = {}) {
  await comeFrom(null);
  const request = new Request(`http://localhost:3000/api/galeria/${photoId}${query}`, { headers });
  return GET(request, { params: Promise.resolve({ foto: photoId }) });
}

async function published(sent: Sent = {}) {
  expect(await bring(director, sent)).toBe("?hecho=subida");
  await publish();
  return String((await kept())[0]?.id);
}

test("a photo is kept with its size and without where it was taken, and anyone sees it once published", async () => {
  const bytes = await picture(200, { width: 1800, height: 1200 });
  expect((await sharp(bytes).metadata()).exif).toBeDefined();
  expect(await bring(director, { bytes })).toBe("?hecho=subida");
  const [photo] = await kept();
  expect(photo).toMatchObject({ ...TEXT, width: 1800, height: 1200, version: 1 });
  const [file] = await ownerDatabase()
    .select()
    .from(files)
    .where(eq(files.id, photo?.fileId ?? ""));
  const stored = await readFile(storedPath(file?.storageKey ?? ""));
  expect((await sharp(stored).metadata()).exif).toBeUndefined();

  const id = photo?.id ?? "";
  expect((await show(id)).status).toBe(404);
  await publish();
  for (const [query, width] of [
    ["", 640],
    ["?ancho=640", 640],
    ["?ancho=1280", 1280],
  ] as const) {
    const answer = await show(id, query);
    expect(answer.headers.get("content-type")).toBe("image/webp");
    const drawn = await sharp(Buffer.from(await answer.arrayBuffer())).metadata();
    expect(drawn).toMatchObject({ width, height: Math.round((width * 2) / 3) });
    expect(drawn.exif).toBeUndefined();
  }
  for (const query of ["?ancho=5000", "?ancho=0", "?ancho=NaN", "?ancho=640.5", "?ancho="])
    expect((await show(id, query)).status, query).toBe(404);
  const { etag } = Object.fromEntries((await show(id)).headers);
  expect((await show(id, "", { "if-none-match": String(etag) })).status).toBe(304);
});

test("the consent is never published", async () => {
  await published({ consent: "Firmado por la familia de la niña" });
  const [page] = await ownerDatabase().select().from(publicPages).where(eq(publicPages.place, region));
  expect(JSON.stringify(page?.content)).toContain("Reunión de directorio");
  expect(JSON.stringify(page?.content)).not.toContain("Firmado");
});

test("a withdrawn photo leaves the page and its address at once, and is not published again", async () => {
  const id = await published();
  await bring(director, { caption: "Otra", takenOn: "2026-04-01" });
  await publish();
  expect((await show(id)).status).toBe(200);
  const { publishedAt } = await desk();
  await withdrawPhoto(director, { photoId: id, version: 1, reason: "Una persona retiró su consentimiento" });
  expect((await show(id)).status).toBe(404);
  const { etag } = Object.fromEntries((await show(id)).headers);
  expect((await show(id, "", { "if-none-match": etag ?? `"${id}-640"` })).status).toBe(404);
  expect(await shown()).toEqual(["Otra"]);
  expect(await desk()).toMatchObject({ publishedAt, isUpToDate: true });
  await publish();
  expect(await shown()).toEqual(["Otra"]);
  await expect(withdrawPhoto(director, { photoId: id, version: 2, reason: "x" })).rejects.toMatchObject({
    code: "wrong_status",
  });
  const [told] = await ownerDatabase()
    .select({ details: auditLog.details })
    .from(auditLog)
    .where(eq(auditLog.subjectId, id))
    .orderBy(sql`at desc`)
    .limit(1);
  expect(told?.details).toEqual({ reason: "Una persona retiró su consentimiento" });
  // The same picture may not come back by its old row, but a new consent may bring it.
  expect((await desk()).withdrawn).toHaveLength(1);
});

test("a photo that was withdrawn is still read where the audit leads, with why and without the picture", async () => {
  const id = await createPhoto(region);
  const open = async (actor: Actor) => {
    await comeFrom(actor);
    return PhotoPage({ params: Promise.resolve({ foto: id }), searchParams: Promise.resolve({}) });
  };
  await withdrawPhoto(director, { photoId: id, version: 1, reason: "Una familia no consiente" });
  const html = renderToStaticMarkup((await open(director)).props.children);
  for (const said of ["Una familia no consiente", "Reunión", "Se retiró el"]) expect(html).toContain(said);
  for (const gone of ["<form", "<img"]) expect(html).not.toContain(gone);
  await expect(open(await actAs("ugel_director", await createUgel(region, "05")))).rejects.toThrow();
  await expect(open(await actAs("regional_director", await createRegion()))).rejects.toThrow();
});

test("who publishes while a photo is withdrawn does not show it again", async () => {
  const id = await published();
  await bring(director, { caption: "Otra" });
  const { seen } = await desk();
  const done = await Promise.allSettled([
    withdrawPhoto(director, { photoId: id, version: 1, reason: "Consentimiento retirado" }),
    publishGallery(director, { region, seen }),
  ]);
  expect(done[0]?.status).toBe("fulfilled");
  expect((await show(id)).status).toBe(404);
  expect(await shown()).not.toContain(TEXT.caption);
});

test("what is wrong is told at the form, and what was typed is not lost", async () => {
  for (const wrong of [
    { consent: "" },
    { caption: "" },
    { description: "  " },
    { takenOn: "" },
    { takenOn: "2999-01-01" },
    { takenOn: "ayer" },
    { caption: "x".repeat(301) },
    { caption: "Mesa\0" },
  ])
    expect(await bring(director, wrong), JSON.stringify(wrong)).toBe("/nueva?archivo=datos");
  expect((await findDraft(director, PHOTO_DRAFT))?.values).toMatchObject({
    ...{ caption: "Mesa", description: TEXT.description },
  });
  expect(await bring(director, { caption: "x".repeat(1_000_000) })).toBe("/nueva?archivo=largo");
  expect(await bring(director, { bytes: Buffer.from("%PDF-1.4\n%%EOF\n") })).toBe(
    "/nueva?archivo=no-es-foto",
  );
  expect(await bring(director, { bytes: Buffer.from("no soy una foto") })).toBe("/nueva?archivo=tipo");
  expect(await bring(director, { bytes: Buffer.alloc(0) })).toBe("/nueva?archivo=tipo");
  expect(await bring(director, { bytes: (await picture()).subarray(0, 400) })).toBe("/nueva?archivo=danado");
  const heavy = Buffer.concat([await picture(), Buffer.alloc(3 * maxBytes("document"))]);
  expect(await bring(director, { bytes: heavy })).toBe("/nueva?archivo=tamano");
  expect(await kept()).toEqual([]);
});

test("the same photo twice is one", async () => {
  const bytes = await picture(7);
  expect(await bring(director, { bytes })).toBe("?hecho=subida");
  expect(await bring(director, { bytes, caption: "Otra" })).toBe("/nueva?archivo=repetida");
  expect(await kept()).toHaveLength(1);
});

test("a stale save is refused with what is saved; what is changed waits to be published", async () => {
  const id = await published();
  await comeFrom(director);
  const fields = { photoId: id, version: "1", ...TEXT, caption: "De la primera" };
  expect(await send(editGalleryPhotoAction, fields)).toMatchObject({
    to: expect.stringContaining("cambiada"),
  });
  const state = stateOf(await send(editGalleryPhotoAction, { ...fields, caption: "De la segunda" }));
  expect(state.theirs).toMatchObject({ caption: "De la primera", version: "2" });
  expect(state.values).toMatchObject({ caption: "De la segunda", version: "2" });
  expect((await desk()).photos).toMatchObject([{ standing: "changed" }]);
  expect(await shown()).toEqual([TEXT.caption]);
  await publish();
  expect(await shown()).toEqual(["De la primera"]);
  expect((await desk()).photos).toMatchObject([{ standing: "published" }]);
  const future = { ...TEXT, photoId: id, version: 2, takenOn: "2999-01-01" };
  await expect(editPhoto(director, future)).rejects.toMatchObject({ code: "invalid" });
});

test("what nobody saw on the screen is not published, nor an empty gallery", async () => {
  await expect(publish()).rejects.toMatchObject({ code: "wrong_status" });
  await bring(director);
  const { seen } = await desk();
  await bring(director);
  await expect(publishGallery(director, { region, seen })).rejects.toMatchObject({ code: "conflict" });
});

test("the newest comes first, whenever it was brought", async () => {
  for (const [caption, takenOn] of [
    ["Mayo", "2026-05-04"],
    ["Julio", "2026-07-04"],
    ["Abril", "2026-04-04"],
  ])
    await bring(director, { caption, takenOn });
  await publish();
  expect(await shown()).toEqual(["Julio", "Mayo", "Abril"]);
});

test("only whoever publishes a region brings its photos; of another region nothing is known", async () => {
  const found = {} as Record<Role, unknown>;
  for (const role of roles) found[role] = await bring(world.actors[role], { region: world.own.region });
  expect(found).toEqual({
    ...Object.fromEntries(roles.map((role) => [role, 404])),
    ...{ admin: "?hecho=subida", regional_director: "?hecho=subida" },
  });
  for (const role of roles)
    expect(await bring(world.actors[role], { region: world.siblings.region }), role).toBe(404);
  expect(await bring(world.actors.admin, { region: "no es un lugar" })).toBe(404);
  expect(await bring(world.actors.admin, { region: await createUgel(world.own.region) })).toBe(404);
  expect(await bring(null)).toBe("/entrar?motivo=sesion");
});

test("an address that is none, or of no published photo, is not found", async () => {
  for (const id of ["no-es-un-id", crypto.randomUUID(), await createPhoto(region)])
    expect((await show(id)).status).toBe(404);
  await expect(asAnyone((tx) => tx.execute(sql`select * from gallery_photos`))).rejects.toMatchObject({
    code: "forbidden",
  });
});
