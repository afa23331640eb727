import { createHash, randomUUID } from "node:crypto";
import { eq, inArray } from "drizzle-orm";
import sharp from "sharp";
import { beforeAll, expect, test, vi } from "vitest";
import { POST as takeVisit } from "@/app/api/visitas/[id]/envios/route";
import { POST as takePhoto } from "@/app/api/visitas/[id]/fotos/route";
import type { Ask } from "@/components/visits/offline/requests";
import { type Outbox, sendOutbox } from "@/components/visits/offline/send-outbox";
import { ownerDatabase } from "@/db/client";
import { visitPhotos, visitRecords, visitScores, visitSubmissions } from "@/db/schema/visit-records";
import { visits } from "@/db/schema/visits";
import type { Actor } from "@/lib/access/actor";
import { type PlacePath, regionOf } from "@/lib/access/place";
import { addDays, today } from "@/lib/dates/dates";
import { beginVisit, finishVisit, type KeptVisit } from "@/lib/visits/outbox/rules";
import { getPack } from "@/lib/visits/pack/queries";
import { actAs } from "../factories/people";
import { createNetwork, createSchool } from "../factories/places";
import { comeFrom } from "../factories/request";
import { createForm, createVisit, visitContent } from "../factories/visits";

vi.mock("next/headers", async () => (await import("../factories/request")).nextHeaders());
// However many a phone sends at once, here it is not what is tried.
vi.mock("@/lib/access/limit-visitor", () => ({ countSent: async () => true }));

let school: PlacePath;
let form: Awaited<ReturnType<typeof createForm>>;

beforeAll(async () => {
  school = await createSchool(await createNetwork());
  form = await createForm(regionOf(school));
});

const picture = (seed: number) =>
  sharp({ create: { width: 60, height: 40, channels: 3, background: { r: seed % 256, g: 90, b: 140 } } })
    .jpeg()
    .toBuffer();

/** A phone where its owner finished so many visits, each with so many pictures. */
async function phoneOf(observer: Actor, many: number, photosEach: number) {
  const kept = new Map<string, KeptVisit>();
  const blobs = new Map<string, Blob>();
  for (let i = 0; i < many; i++)
    await createVisit(school, {
      ...{ versionId: form.versionId, observerId: observer.personId },
      scheduledOn: addDays(today(), -100 - i),
    });
  const made = await ownerDatabase()
    .select({ id: visits.id })
    .from(visits)
    .where(eq(visits.observerId, observer.personId));
  const packedForm = { ...form, name: "", number: 1, content: { purpose: "", blocks: [], rule: null } };
  for (const [i, { id }] of made.entries()) {
    const begun = beginVisit(observer.personId, { id } as KeptVisit["visit"], packedForm, Date.now());
    const photos = [];
    for (let n = 0; n < photosEach; n++) {
      const bytes = await picture(i * photosEach + n);
      const photo = { id: randomUUID(), sha256: createHash("sha256").update(bytes).digest("hex") };
      blobs.set(photo.id, new Blob([new Uint8Array(bytes)]));
      photos.push({ ...photo, itemKey: "r1", caption: "", size: bytes.length });
    }
    const content = { ...visitContent(form), photos };
    kept.set(id, finishVisit({ ...begun, content }, Date.now(), randomUUID()));
  }
  const outbox: Outbox = {
    list: async () => [...kept.values()],
    change: async ({ visitId }, next) => {
      const now = kept.get(visitId);
      const changed = now ? next(now) : null;
      if (changed) kept.set(visitId, changed);
      else kept.delete(visitId);
      return changed;
    },
    photo: async (id) => blobs.get(id) ?? null,
  };
  return { outbox, kept, ids: made.map(({ id }) => id), personId: observer.personId };
}

/** The server's own handlers, as the phone's requests reach them. */
const reach: Ask = async (path, init) => {
  const url = new URL(path, "http://localhost:3000");
  const [, id = ""] = /visitas\/([^/]+)\//.exec(url.pathname) ?? [];
  const { method, headers, body } = init;
  const request = new Request(url, { method, headers, body });
  const handle = url.pathname.endsWith("/envios") ? takeVisit : takePhoto;
  return handle(request, { params: Promise.resolve({ id }) });
};

/** Every third request is lost: in turn on its way there, and on its way back. */
function dropping(request: Ask): Ask {
  let asked = 0;
  return async (url, init) => {
    asked++;
    if (asked % 6 === 3) throw new TypeError("Failed to fetch");
    const answer = await request(url, init);
    if (asked % 6 === 0) throw new TypeError("Failed to fetch");
    return answer;
  };
}

type Phone = Awaited<ReturnType<typeof phoneOf>>;
const round = ({ outbox, personId }: Phone, request: Ask) =>
  sendOutbox({ outbox, personId, request, clock: Date.now, isAsked: true });

async function received(ids: string[]) {
  const db = ownerDatabase();
  const of = (
    table: typeof visitRecords | typeof visitPhotos | typeof visitSubmissions | typeof visitScores,
  ) => db.select({ visitId: table.visitId }).from(table).where(inArray(table.visitId, ids));
  const [records, photos, submissions, scores] = await Promise.all([
    of(visitRecords),
    of(visitPhotos),
    of(visitSubmissions),
    of(visitScores),
  ]);
  return {
    ...{ records: records.length, photos: photos.length },
    ...{ submissions: submissions.length, scores: scores.length },
  };
}

test("50 visits with 100 pictures over a connection that drops every third request: all of them, once", async () => {
  const observer = await actAs("peer_monitor", school);
  await comeFrom(observer);
  const phone = await phoneOf(observer, 50, 2);
  const request = dropping(reach);
  for (let rounds = 0; phone.kept.size > 0 && rounds < 300; rounds++) await round(phone, request);
  expect(phone.kept.size).toBe(0);
  expect(await received(phone.ids)).toEqual({ records: 50, photos: 100, submissions: 50, scores: 150 });
  expect((await getPack(observer)).visits).toEqual([]);
}, 240_000);

test("whoever's session ended keeps all; another person who signs in on that phone sends nothing of hers", async () => {
  const [observer, other] = [await actAs("peer_monitor", school), await actAs("peer_monitor", school)];
  const phone = await phoneOf(observer, 2, 1);
  await comeFrom(null);
  expect(await round(phone, reach)).toBe("signed-out");
  expect([...phone.kept.values()].map(({ state }) => state)).toEqual(["waiting", "waiting"]);
  await comeFrom(other);
  await round(phone, reach);
  expect(await received(phone.ids)).toMatchObject({ records: 0, photos: 0, submissions: 0 });
  expect([...phone.kept.values()].map(({ state }) => state)).toEqual(["refused", "refused"]);
});

test("a visit that another device sent first is a conflict, and it stays on the phone", async () => {
  const observer = await actAs("peer_monitor", school);
  await comeFrom(observer);
  const phone = await phoneOf(observer, 1, 1);
  const [one] = phone.kept.values();
  const first = { ...visitContent(form, { level: "IV" }) };
  await reach(`/api/visitas/${one?.visitId}/envios`, {
    ...{ method: "POST", headers: { "content-type": "application/json" } },
    body: JSON.stringify({ id: randomUUID(), content: first, sentAt: new Date().toISOString() }),
  });
  await round(phone, reach);
  expect([...phone.kept.values()].map(({ state }) => state)).toEqual(["conflict"]);
  expect(await received(phone.ids)).toMatchObject({ records: 1, submissions: 2, photos: 0 });
});
