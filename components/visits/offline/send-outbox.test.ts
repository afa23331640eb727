import { describe, expect, test } from "vitest";
import { beginVisit, finishVisit, isDue, type KeptVisit, retryVisit } from "@/lib/visits/outbox/rules";
import type { Ask } from "./requests";
import { type Outbox, sendOutbox } from "./send-outbox";

const NOW = Date.parse("2026-11-20T14:00:00Z");

/** A phone with so many visits finished, each with so many pictures. */
function phone(visits: number, photos: number) {
  const kept = new Map<string, KeptVisit>();
  const blobs = new Map<string, Blob>();
  for (let i = 0; i < visits; i++) {
    const form = { versionId: "f", sha256: "0" } as KeptVisit["form"];
    const begun = beginVisit("ana", { id: `v${i}` } as KeptVisit["visit"], form, NOW);
    const ids = Array.from({ length: photos }, (_, n) => `v${i}-p${n}`);
    for (const id of ids) blobs.set(id, new Blob([id]));
    const content = {
      ...begun.content,
      photos: ids.map((id) => ({ id, itemKey: null, caption: "", sha256: "0", size: 1 })),
    };
    kept.set(`v${i}`, finishVisit({ ...begun, content }, NOW, `s${i}`));
  }
  const outbox: Outbox = {
    list: async (personId) => [...kept.values()].filter((one) => one.personId === personId),
    change: async ({ visitId }, next) => {
      const now = kept.get(visitId);
      const changed = now ? next(now) : null;
      if (changed) kept.set(visitId, changed);
      else {
        for (const { id } of now?.content.photos ?? []) blobs.delete(id);
        kept.delete(visitId);
      }
      return changed;
    },
    photo: async (id) => blobs.get(id) ?? null,
  };
  return { outbox, kept, blobs };
}

const json = (status: number, body: unknown) => Response.json(body, { status });

/** A server that takes what comes, and tells what it had already. */
function server() {
  const visits = new Map<string, string>();
  const photos: string[] = [];
  const handle: Ask = async (url, init) => {
    const [, visitId = "", photoId] = /visitas\/([^/]+)\/(?:envios|fotos\?foto=(.*))$/.exec(url) ?? [];
    if (photoId === undefined) {
      const { id } = JSON.parse(String(init.body)) as { id: string };
      const before = visits.get(visitId);
      if (before && before !== id) return json(409, { outcome: "conflict", message: "Ya hay otro envío." });
      visits.set(visitId, id);
      return json(200, { outcome: before ? "already" : "accepted" });
    }
    if (!visits.has(visitId)) return json(404, {});
    if (photos.includes(photoId)) return json(200, { outcome: "already" });
    photos.push(photoId);
    return json(200, { outcome: "accepted" });
  };
  return { visits, photos, handle };
}

/** Every third request is lost: in turn before it arrives, and after it was taken. */
function dropping(handle: Ask): Ask {
  let asked = 0;
  return async (url, init) => {
    asked++;
    if (asked % 6 === 3) throw new TypeError("Failed to fetch");
    const answer = await handle(url, init);
    if (asked % 6 === 0) throw new TypeError("Failed to fetch");
    return answer;
  };
}

const send = (outbox: Outbox, request: Ask, at = NOW, isAsked = false) =>
  sendOutbox({ outbox, personId: "ana", request, clock: () => at, isAsked });

describe("a connection that drops every third request", () => {
  test("50 visits and 100 pictures arrive, none twice and none lost", async () => {
    const { outbox, kept, blobs } = phone(50, 2);
    const { visits, photos, handle } = server();
    const request = dropping(handle);
    let rounds = 0;
    for (let at = NOW; kept.size > 0 && rounds < 200; at += 30_000, rounds++) await send(outbox, request, at);
    expect([kept.size, blobs.size, visits.size]).toEqual([0, 0, 50]);
    expect([photos.length, new Set(photos).size]).toEqual([100, 100]);
  });
});

test("nobody signed in: nothing is lost, and nothing more is asked", async () => {
  const { outbox, kept, blobs } = phone(3, 1);
  const { handle, visits } = server();
  let asked = 0;
  const request: Ask = (url, init) =>
    ++asked === 3 ? Promise.resolve(new Response(null, { status: 401 })) : handle(url, init);
  expect(await send(outbox, request)).toBe("signed-out");
  expect([asked, visits.size, kept.size, blobs.size]).toEqual([3, 1, 2, 2]);
  expect(await send(outbox, handle)).toBe("done");
  expect([visits.size, kept.size]).toEqual([3, 0]);
});

test.each<[string, Response, Partial<KeptVisit>]>([
  ["a conflict", json(409, { message: "Otro envío" }), { state: "conflict", message: "Otro envío" }],
  [
    "something to mend",
    json(422, { message: "Corrija", fields: { strengths: ["Largo"] } }),
    { state: "refused", message: "Corrija", fields: { strengths: ["Largo"] } },
  ],
  ["a visit of others", json(404, null), { state: "refused" }],
  ["a fault of the server", json(500, {}), { state: "waiting", tries: 1 }],
  ["too many requests", json(429, {}), { state: "waiting", tries: 1 }],
  ["the door of a public network", new Response("<html>", { status: 200 }), { state: "waiting", tries: 1 }],
])("%s is told apart, and the picture stays", async (_, answer, expected) => {
  const { outbox, kept, blobs } = phone(1, 1);
  await send(outbox, async () => answer);
  expect(kept.get("v0")).toMatchObject(expected);
  expect(blobs.size).toBe(1);
});

test("a picture that is refused leaves the others to go, and is tried again when asked", async () => {
  const { outbox, kept } = phone(1, 3);
  const { handle, photos } = server();
  let isBad = true;
  const request: Ask = (url, init) =>
    isBad && url.includes("v0-p1")
      ? Promise.resolve(json(422, { message: "No es una foto" }))
      : handle(url, init);
  await send(outbox, request);
  expect(photos).toEqual(["v0-p0", "v0-p2"]);
  expect(kept.get("v0")).toMatchObject({ state: "photos", refusedPhotos: { "v0-p1": "No es una foto" } });
  isBad = false;
  expect(isDue(kept.get("v0") as KeptVisit, NOW, true)).toBe(false);
  await outbox.change({ personId: "ana", visitId: "v0" }, retryVisit);
  await send(outbox, request);
  expect([kept.size, photos.length]).toEqual([0, 3]);
});

test("without network, two visits are tried and the rest wait", async () => {
  const { outbox, kept } = phone(5, 1);
  let asked = 0;
  const request: Ask = async () => {
    asked++;
    throw new TypeError("Failed to fetch");
  };
  expect(await send(outbox, request)).toBe("unreachable");
  expect([asked, kept.size]).toEqual([2, 5]);
});

test("another person's visits are not sent", async () => {
  const { outbox, kept } = phone(1, 1);
  const { handle, visits } = server();
  await sendOutbox({ outbox, personId: "rosa", request: handle, clock: () => NOW, isAsked: true });
  expect([visits.size, kept.size]).toEqual([0, 1]);
});
