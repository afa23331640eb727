import { createHash, randomUUIDv7 } from "node:crypto";
import { eq } from "drizzle-orm";
import sharp from "sharp";
import { beforeAll, expect, test, vi } from "vitest";
import UploadVisitsPage from "@/app/(panel)/visitas/subir/page";
import { POST } from "@/app/api/visitas/subir/route";
import { ownerDatabase } from "@/db/client";
import { visitPhotos, visitRecords } from "@/db/schema/visit-records";
import type { VisitContent } from "@/db/visit-values";
import type { Actor } from "@/lib/access/actor";
import { type PlacePath, regionOf } from "@/lib/access/place";
import { findDraft } from "@/lib/forms/drafts";
import { UPLOAD_DRAFT } from "@/lib/visits/upload/labels";
import { readUploaded } from "@/lib/visits/upload/rules";
import { actAs } from "../factories/people";
import { createNetwork, createSchool } from "../factories/places";
import { comeFrom } from "../factories/request";
import { createForm, createVisit, visitContent } from "../factories/visits";

vi.mock("next/headers", async () => (await import("../factories/request")).nextHeaders());
vi.mock("next/navigation", async () => (await import("../factories/request")).nextNavigation());

let network: PlacePath;
let form: Awaited<ReturnType<typeof createForm>>;
let observer: Actor;

beforeAll(async () => {
  network = await createNetwork();
  form = await createForm(regionOf(network));
  observer = await actAs("peer_monitor", network);
});

const planned = async () => {
  const more = { versionId: form.versionId, observerId: observer.personId };
  return (await createVisit(await createSchool(network), more)).id;
};

const saved = (visitId: string, more: Partial<VisitContent> = {}) => {
  const content = visitContent(form, more);
  return { visitId, id: randomUUIDv7(), content, sentAt: content.endedAt };
};

const file = (submissions: unknown[], more: Record<string, unknown> = {}) => ({
  ...{ app: "ayni", kind: "visits", personId: observer.personId, submissions, photos: [] },
  exportedAt: new Date().toISOString(),
  ...more,
});

/** Sends a file from somebody's browser; where it leads to. */
async function upload(content: unknown, who = observer) {
  await comeFrom(who);
  const body = new FormData();
  const text = typeof content === "string" ? content : JSON.stringify(content);
  body.set("archivo", new File([text], "visitas.json", { type: "application/json" }));
  const response = await POST(new Request("http://localhost:3000/", { method: "POST", body }));
  return response.headers.get("location");
}

const told = async (who = observer) =>
  readUploaded((await findDraft(who, UPLOAD_DRAFT))?.values.uploaded).map(({ outcome, photos }) => ({
    ...{ outcome, photos },
  }));

const recordOf = async (visitId: string) => {
  const [row] = await ownerDatabase().select().from(visitRecords).where(eq(visitRecords.visitId, visitId));
  return row;
};

test("each visit of a saved file is taken by itself, with its photos, and told", async () => {
  const bytes = await sharp({ create: { width: 9, height: 9, channels: 3, background: "#abc" } })
    .jpeg()
    .toBuffer();
  const photo = {
    ...{ id: randomUUIDv7(), itemKey: null, caption: "", size: bytes.length },
    sha256: createHash("sha256").update(bytes).digest("hex"),
  };
  const [first, second] = [await planned(), await planned()];
  const others = await createVisit(await createSchool(network), { versionId: form.versionId });
  const queue = file(
    [
      saved(first, { photos: [photo] }),
      saved(second),
      saved(second, { notes: "otra" }),
      saved(others.id),
      { id: 1 },
    ],
    { photos: [{ id: photo.id, visitId: first, data: bytes.toString("base64") }] },
  );
  expect(await upload(queue)).toBe("/visitas/subir?hecho=subido");
  const none = { sent: 0, all: 0 };
  expect(await told()).toEqual([
    { outcome: "accepted", photos: { sent: 1, all: 1 } },
    { outcome: "accepted", photos: none },
    { outcome: "conflict", photos: none },
    { outcome: "refused", photos: none },
    { outcome: "refused", photos: none },
  ]);
  expect(await recordOf(others.id)).toBeUndefined();
  await upload(queue);
  expect((await told()).map(({ outcome }) => outcome)).toEqual([
    ...["already", "already", "conflict", "refused", "refused"],
  ]);
  const kept = await ownerDatabase().select().from(visitPhotos).where(eq(visitPhotos.visitId, first));
  expect(kept).toHaveLength(1);
  await comeFrom(observer);
  const page = await UploadVisitsPage({ searchParams: Promise.resolve({}) });
  expect(page).toBeDefined();
});

test("a file that waited some days says when the visit was, not when it was saved", async () => {
  const visitId = await planned();
  const at = new Date(Date.now() - 4 * 86_400_000);
  const queue = file([saved(visitId, { at } as Partial<VisitContent>)], { exportedAt: at.toISOString() });
  await upload(queue);
  expect((await recordOf(visitId))?.endedAt.getTime()).toBe(at.getTime());
  expect((await recordOf(visitId))?.flags).not.toContain("clock");
});

test("somebody else's file is refused whole, and so is what is no such file", async () => {
  const visitId = await planned();
  const other = await actAs("peer_monitor", network);
  expect(await upload(file([saved(visitId)]), other)).toBe("/visitas/subir?archivo=ajeno");
  expect(await recordOf(visitId)).toBeUndefined();
  for (const wrong of [
    "",
    "no es json",
    "\u0000",
    [],
    { ...file([]), kind: "otra" },
    file([], { photos: [{}] }),
  ])
    expect(await upload(wrong)).toBe("/visitas/subir?archivo=archivo");
});
