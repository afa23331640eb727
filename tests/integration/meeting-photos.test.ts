import { readFile } from "node:fs/promises";
import { eq } from "drizzle-orm";
import sharp from "sharp";
import { beforeEach, expect, test, vi } from "vitest";
import { POST } from "@/app/api/directorios/[id]/fotos/route";
import { ownerDatabase } from "@/db/client";
import { meetingFiles } from "@/db/schema/agendas";
import { files } from "@/db/schema/files";
import type { Actor } from "@/lib/access/actor";
import type { PlacePath } from "@/lib/access/place";
import { storedPath } from "@/lib/files/store";
import { findDraft } from "@/lib/forms/drafts";
import { withdrawPhoto } from "@/lib/meetings/photos/commands";
import { PHOTO_DRAFT } from "@/lib/meetings/photos/labels";
import { getPhotos } from "@/lib/meetings/photos/queries";
import { createMeeting, createParticipant } from "../factories/meetings";
import { actAs } from "../factories/people";
import { createNetwork, createUgel } from "../factories/places";
import { comeFrom } from "../factories/request";

vi.mock("next/headers", async () => (await import("../factories/request")).nextHeaders());

let ugel: PlacePath;
let director: Actor;
let called: Actor;
let meeting: Awaited<ReturnType<typeof createMeeting>>;

beforeEach(async () => {
  ugel = await createUgel();
  director = await actAs("ugel_director", ugel);
  called = await actAs("coordinator", await createNetwork(ugel));
  meeting = await createMeeting(ugel, { state: "drafted" });
  await createParticipant(meeting, { personId: called.personId });
});

/** A picture that carries where it was taken. */
const picture = (red: number) =>
  sharp({ create: { width: 8, height: 8, channels: 3, background: { r: red, g: 90, b: 90 } } })
    .withExif({ IFD3: { GPSLatitudeRef: "S", GPSLatitude: "12/1 3/1 0/1" } })
    .jpeg()
    .toBuffer();

type Sent = { caption?: string; consent?: string; bytes?: Buffer; name?: string };

async function bring(actor: Actor, { name = "mesa.jpg", ...sent }: Sent = {}) {
  const bytes = sent.bytes ?? (await picture(200));
  const form = new FormData();
  form.set("caption", sent.caption ?? "La mesa de trabajo");
  form.set("consent", sent.consent ?? "Se pidió al empezar");
  form.set("archivo", new File([new Uint8Array(bytes)], name));
  await comeFrom(actor);
  const request = new Request("http://localhost:3000/", { method: "POST", body: form });
  const answer = await POST(request, { params: Promise.resolve({ id: meeting.id }) });
  return (
    answer.headers.get("location")?.replace(`/directorios/${meeting.id}/acta/fotos`, "") ?? answer.status
  );
}

const kept = () => ownerDatabase().select().from(meetingFiles).where(eq(meetingFiles.meetingId, meeting.id));

test("a photo is kept with its caption and consent, and without where it was taken", async () => {
  expect((await sharp(await picture(200)).metadata()).exif).toBeDefined();
  expect(await bring(called)).toBe("?hecho=foto");
  const [photo] = await kept();
  expect(photo).toMatchObject({ kind: "photo", title: "La mesa de trabajo", consent: "Se pidió al empezar" });
  const [file] = await ownerDatabase()
    .select()
    .from(files)
    .where(eq(files.id, photo?.fileId ?? ""));
  const stored = await readFile(storedPath(file?.storageKey ?? ""));
  expect((await sharp(stored).metadata()).exif).toBeUndefined();
  expect((await getPhotos(director, meeting.id))?.photos).toHaveLength(1);
});

test("what is wrong is told at the form, and what was typed is not lost", async () => {
  expect(await bring(called, { consent: "" })).toBe("?archivo=consentimiento#subir");
  expect((await findDraft(called, `${PHOTO_DRAFT}:${meeting.id}`))?.values).toMatchObject({
    caption: "La mesa de trabajo",
  });
  expect(await bring(called, { caption: "x".repeat(201) })).toBe("?archivo=leyenda#subir");
  expect(await bring(called, { bytes: Buffer.from("%PDF-1.4\n%%EOF\n"), name: "a.jpg" })).toBe(
    "?archivo=no-es-foto#subir",
  );
  expect(await bring(called, { bytes: Buffer.from("no soy una foto") })).toBe("?archivo=tipo#subir");
  expect(await kept()).toEqual([]);
});

test("the same photo twice is one, and there are at most twelve", async () => {
  expect(await bring(called)).toBe("?hecho=foto");
  expect(await bring(director)).toBe("?archivo=repetida#subir");
  for (let n = 0; n < 11; n++)
    expect(await bring(director, { bytes: await picture(n * 17) })).toBe("?hecho=foto");
  expect(await bring(director, { bytes: await picture(255) })).toBe("?archivo=muchas#subir");
  expect(await kept()).toHaveLength(12);
});

test("it is withdrawn once, with why, by whoever brought it or runs the meeting", async () => {
  await bring(called);
  const [photo] = await kept();
  const other = await actAs("coordinator", await createNetwork(ugel));
  const withdraw = (actor: Actor) => withdrawPhoto(actor, { photoId: photo?.id ?? "", reason: "Se repite" });
  await expect(withdraw(other)).rejects.toMatchObject({ code: "not_found" });
  await expect(withdraw(await actAs("observer", ugel))).rejects.toMatchObject({ code: "forbidden" });
  expect(await withdraw(called)).toBe(meeting.id);
  await expect(withdraw(director)).rejects.toMatchObject({ code: "wrong_status" });
  expect((await kept())[0]).toMatchObject({ withdrawnReason: "Se repite" });
  expect((await getPhotos(director, meeting.id))?.photos).toEqual([]);
});

test("nobody brings one before the session opens", async () => {
  meeting = await createMeeting(ugel, { state: "convened" });
  expect(await bring(director)).toBe(409);
});
