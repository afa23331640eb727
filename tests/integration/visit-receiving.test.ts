import { createHash, randomUUIDv7 } from "node:crypto";
import { readFile } from "node:fs/promises";
import { eq, sql } from "drizzle-orm";
import sharp from "sharp";
import { beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { POST as postVisit } from "@/app/api/visitas/[id]/envios/route";
import { POST as postPhoto } from "@/app/api/visitas/[id]/fotos/route";
import { ownerDatabase } from "@/db/client";
import { auditLog } from "@/db/schema/audit";
import { files } from "@/db/schema/files";
import { jobs } from "@/db/schema/jobs";
import { appointments } from "@/db/schema/people";
import { visitForms, visitFormVersions } from "@/db/schema/visit-forms";
import {
  visitCommitments,
  visitPhotos,
  visitRecords,
  visitScores,
  visitSubmissions,
} from "@/db/schema/visit-records";
import { visits } from "@/db/schema/visits";
import type { VisitContent } from "@/db/visit-values";
import type { Actor } from "@/lib/access/actor";
import { type PlacePath, regionOf } from "@/lib/access/place";
import { addDays, today } from "@/lib/dates/dates";
import { storedPath } from "@/lib/files/store";
import { followVisit } from "@/lib/jobs/follow-visit";
import { receivePhoto } from "@/lib/visits/photos/commands";
import { receiveVisit } from "@/lib/visits/receiving/commands";
import { signingCode } from "@/lib/visits/receiving/queries";
import { actAs } from "../factories/people";
import { createNetwork, createSchool } from "../factories/places";
import { comeFrom } from "../factories/request";
import { statements } from "../factories/statements";
import { createForm, createRound, createVisit, FORM, visitContent } from "../factories/visits";

vi.mock("next/headers", async () => (await import("../factories/request")).nextHeaders());

vi.mock("drizzle-orm/postgres-js", async (original) =>
  (await import("../factories/statements")).countedDriver(await original()),
);

/** The day of Lima when a visit that ends now began. */
const THAT_DAY = today(new Date(Date.now() - 3_600_000));

let network: PlacePath;
let school: PlacePath;
let form: Awaited<ReturnType<typeof createForm>>;
let observer: Actor;
let observed: Actor;
let visit: Awaited<ReturnType<typeof createVisit>>;

const db = ownerDatabase;

beforeAll(async () => {
  network = await createNetwork();
  await createRound(regionOf(network));
  form = await currentForm();
});

async function currentForm() {
  return createForm(regionOf(network));
}

beforeEach(async () => {
  school = await createSchool(network);
  observer = await actAs("peer_monitor", network);
  observed = await actAs("school_head", school);
  visit = await planned();
});

const planned = (more: Partial<Parameters<typeof createVisit>[1]> = {}) =>
  createVisit(school, {
    ...{ versionId: form.versionId, observerId: observer.personId, observedId: observed.personId },
    ...{ scheduledOn: THAT_DAY },
    ...more,
  });

const commitment = (more: Partial<VisitContent["commitments"][number]> = {}) => ({
  ...{ id: randomUUIDv7(), side: "observed" as const, text: "Preguntar más", itemKey: "r1" },
  ...{ dueOn: addDays(today(), 20), ...more },
});

const sent = (content = visitContent(form), id: string = randomUUIDv7()) => ({
  ...{ visitId: visit.id, id, content, sentAt: new Date().toISOString() },
});

const recordOf = async (visitId = visit.id) => {
  const [row] = await db().select().from(visitRecords).where(eq(visitRecords.visitId, visitId));
  return row;
};
const visitRow = async (visitId = visit.id) => {
  const [row] = await db().select().from(visits).where(eq(visits.id, visitId));
  return row;
};
const countOf = async (table: typeof visitScores | typeof visitCommitments | typeof visitSubmissions) =>
  (await db().select({ one: sql`1` }).from(table).where(eq(table.visitId, visit.id))).length;

describe("a visit that arrives", () => {
  test("is taken whole in one transaction of ten statements at most", async () => {
    const previous = await planned({ scheduledOn: addDays(today(), -40) });
    const owed = commitment();
    visit = previous;
    await receiveVisit(observer, sent(visitContent(form, { commitments: [owed] })));
    visit = await planned({ previousId: previous.id, scheduledOn: addDays(THAT_DAY, 1) });
    const content = visitContent(form, {
      ...{ level: "III", commitments: [commitment()] },
      earlier: [{ commitmentId: owed.id, outcome: "partly", note: "Falta el cierre" }],
    });
    statements.length = 0;
    const submission = sent(content);
    expect(await receiveVisit(observer, submission)).toEqual({
      ...{ outcome: "accepted", submissionId: submission.id },
    });
    const asked = statements.filter((query) => !/^(begin|commit)/i.test(query));
    if (process.env.PRINT_STATEMENTS) console.log(`  una visita recibida (máximo 10): ${asked.length}`);
    expect(asked.length, asked.map((query) => query.slice(0, 60)).join("\n")).toBeLessThanOrEqual(10);

    expect(await visitRow()).toMatchObject({ state: "done", conductedOn: THAT_DAY, version: 2 });
    expect(await recordOf()).toMatchObject({
      points: 9,
      possible: 12,
      level: "achieved",
      flags: ["other_day"],
    });
    expect((await recordOf())?.snapshot).toMatchObject({ observedName: "Nélida Prueba" });
    expect([await countOf(visitScores), await countOf(visitCommitments)]).toEqual([3, 1]);
    const [settled] = await db().select().from(visitCommitments).where(eq(visitCommitments.id, owed.id));
    expect(settled).toMatchObject({
      ...{ state: "partly", note: "Falta el cierre", settledInId: visit.id },
      settledBy: observer.personId,
    });
    const told = await db().select().from(auditLog).where(eq(auditLog.subjectId, visit.id));
    expect(told.map(({ event, details }) => [event, details])).toEqual([["visit.received", {}]]);
    const asks = await db().select({ kind: jobs.kind, payload: jobs.payload }).from(jobs);
    const mine = asks.filter(({ payload }) => (payload as { visitId?: string }).visitId === visit.id);
    expect(asks.map(({ payload }) => payload)).toContainEqual({ place: network });
    expect(mine.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(["mail.visit_record", "visits.follow"]),
    );
    expect(JSON.stringify(mine)).not.toContain("Pregunta y espera");
  });

  test("is taken once, however often it is sent, and whatever number it comes with", async () => {
    const submission = sent();
    const answers = await Promise.all([1, 2, 3].map(() => receiveVisit(observer, submission)));
    expect(answers.map(({ outcome }) => outcome).sort()).toEqual(["accepted", "already", "already"]);
    const again = await receiveVisit(observer, { ...submission, id: randomUUIDv7() });
    expect(again).toEqual({ outcome: "already", submissionId: submission.id });
    expect([await countOf(visitSubmissions), await countOf(visitScores)]).toEqual([1, 3]);
    expect((await visitRow())?.version).toBe(2);
  });

  test("with another content is set aside once, and nothing of the first changes", async () => {
    const submission = sent();
    await receiveVisit(observer, submission);
    const before = await recordOf();
    const other = visitContent(form, { level: "IV", at: new Date(submission.content.endedAt) });
    const sameId = { ...submission, content: other };
    for (const second of [sameId, sameId, { ...sameId, id: randomUUIDv7() }])
      expect(await receiveVisit(observer, second)).toMatchObject({ outcome: "conflict" });
    expect(await recordOf()).toEqual(before);
    const states = await db()
      .select({ state: visitSubmissions.state })
      .from(visitSubmissions)
      .where(eq(visitSubmissions.visitId, visit.id));
    expect(states.map(({ state }) => state).sort()).toEqual(["accepted", "conflict"]);
  });

  test("is not there for anybody else, whoever plans or reads it", async () => {
    for (const who of [
      observed,
      await actAs("peer_monitor", network),
      await actAs("coordinator", network),
      await actAs("local_specialist", network),
      await actAs("admin", regionOf(network)),
    ])
      await expect(receiveVisit(who, sent())).rejects.toMatchObject({ code: "not_found" });
    expect(await recordOf()).toBeUndefined();
  });

  test("is refused when what its form asks was changed on the way", async () => {
    const wrong = [
      visitContent({ ...form, sha256: "1".repeat(64) }),
      visitContent({ ...form, versionId: (await createForm(regionOf(network))).versionId }),
      visitContent({ ...form, versionId: randomUUIDv7() }),
      visitContent(form, { level: "V" }),
      visitContent(form, { answers: { r1: { option: "I" } } }),
      visitContent(form, { priorities: [{ itemKey: "otra", text: "x" }] }),
    ];
    for (const content of wrong)
      await expect(receiveVisit(observer, sent(content))).rejects.toMatchObject({ code: "invalid" });
    expect(await countOf(visitSubmissions)).toBe(0);
    expect((await visitRow())?.state).toBe("planned");
  });

  test("brings no number of another visit", async () => {
    const mine = commitment();
    await receiveVisit(observer, sent(visitContent(form, { commitments: [mine] })));
    visit = await planned({ scheduledOn: addDays(THAT_DAY, 1) });
    await expect(
      receiveVisit(observer, sent(visitContent(form, { commitments: [mine] }))),
    ).rejects.toMatchObject({ code: "invalid" });
  });
});

describe("it is taken all the same, and said,", () => {
  const flags = async () => (await recordOf())?.flags;

  test("when its form got another version while it had no signal", async () => {
    await db().update(visitForms).set({ currentVersionId: null }).where(eq(visitForms.id, form.formId));
    await receiveVisit(observer, sent());
    expect(await flags()).toEqual(["retired_form"]);
    await db()
      .update(visitForms)
      .set({ currentVersionId: form.versionId })
      .where(eq(visitForms.id, form.formId));
  });

  test("when it was made with another published version of the same form", async () => {
    const versionId = randomUUIDv7();
    await db()
      .insert(visitFormVersions)
      .values({
        ...{ id: versionId, formId: form.formId, place: form.place, number: 2, content: FORM },
        ...{ sha256: "2".repeat(64), publishedAt: new Date(), publishedBy: observer.personId },
      });
    await receiveVisit(observer, sent(visitContent({ versionId, sha256: "2".repeat(64) })));
    expect(await flags()).toEqual(["retired_form"]);
  });

  test("when whoever was observed had left the school", async () => {
    const { id = "" } = observed.offices[0] ?? {};
    await db()
      .update(appointments)
      .set({ endsOn: addDays(THAT_DAY, -1) })
      .where(eq(appointments.id, id));
    await receiveVisit(observer, sent());
    expect(await flags()).toEqual(["observed_moved"]);
  });

  test("when the phone's clock was a day ahead: the day is that of Lima", async () => {
    const ahead = new Date(Date.now() + 86_400_000);
    const content = visitContent(form, { at: ahead });
    await receiveVisit(observer, { ...sent(content), sentAt: ahead.toISOString() });
    expect(await flags()).toEqual(["clock"]);
    expect((await visitRow())?.conductedOn).toBe(THAT_DAY);
    expect((await recordOf())?.endedAt.getTime()).toBeLessThanOrEqual(Date.now());
  });

  test("when it was cancelled meanwhile", async () => {
    await db()
      .update(visits)
      .set({ state: "cancelled", cancelledAt: new Date(), cancelledReason: "Lluvia" })
      .where(eq(visits.id, visit.id));
    await receiveVisit(observer, sent());
    expect(await visitRow()).toMatchObject({ state: "done", cancelledAt: null, cancelledReason: null });
  });

  test("when it is not signed, or with a code that is not hers", async () => {
    const sign = (code: string) => ({
      observed: { how: "code" as const, code, name: "Nélida" },
      observer: null,
    });
    const right = signingCode(visit.id, observed.personId);
    const signatures = [
      [sign(right), []],
      [sign(right === "000000" ? "000001" : "000000"), ["wrong_code"]],
      [sign(signingCode(visit.id, observer.personId)), ["wrong_code"]],
      [{ observed: null, observer: null }, ["unsigned"]],
    ] as const;
    let days = 0;
    for (const [signed, expected] of signatures) {
      visit = await planned({ scheduledOn: addDays(THAT_DAY, ++days) });
      const code = signed.observed?.code;
      const mine =
        code === right
          ? {
              ...signed,
              observed: { how: "code" as const, name: "x", code: signingCode(visit.id, observed.personId) },
            }
          : signed;
      await receiveVisit(observer, sent(visitContent(form, { signatures: mine })));
      expect((await flags())?.filter((flag) => flag !== "other_day")).toEqual(expected);
    }
  });
});

test("the visits already planned to the same person open with what it left", async () => {
  const next = await planned({ scheduledOn: addDays(THAT_DAY, 7) });
  const elsewhere = await createVisit(await createSchool(network), {
    ...{ versionId: form.versionId, observerId: observer.personId, scheduledOn: addDays(today(), 8) },
  });
  await receiveVisit(observer, sent());
  await followVisit({ visitId: visit.id }, async () => {}, false);
  expect((await visitRow(next.id))?.previousId).toBe(visit.id);
  expect((await visitRow(elsewhere.id))?.previousId).toBeNull();
});

const jpeg = (red = 9) =>
  sharp({ create: { width: 24, height: 24, channels: 3, background: { r: red, g: 90, b: 90 } } })
    .withExif({ IFD3: { GPSLatitudeRef: "S", GPSLatitude: "12/1 3/1 0/1" } })
    .jpeg()
    .toBuffer();

const announced = (bytes: Buffer, id: string = randomUUIDv7()) => ({
  ...{ id, itemKey: "r1", caption: "El aula", size: bytes.length },
  sha256: createHash("sha256").update(bytes).digest("hex"),
});

describe("a photo", () => {
  test("is kept once, drawn anew without where it was taken, and only for who reads the detail", async () => {
    const bytes = await jpeg();
    const photo = announced(bytes);
    await receiveVisit(observer, sent(visitContent(form, { photos: [photo] })));
    const send = () => receivePhoto(observer, { visitId: visit.id, photoId: photo.id, bytes });
    expect((await Promise.all([send(), send()])).sort()).toEqual(["accepted", "already"]);
    const [kept] = await db()
      .select({ key: files.storageKey, ofVisit: files.ofVisit, place: files.place })
      .from(visitPhotos)
      .innerJoin(files, eq(files.id, visitPhotos.fileId))
      .where(eq(visitPhotos.id, photo.id));
    expect(kept).toMatchObject({ ofVisit: true, place: school });
    expect((await sharp(await readFile(storedPath(kept?.key ?? ""))).metadata()).exif).toBeUndefined();
  });

  test("that nothing told of is not found, nor is somebody else's", async () => {
    const bytes = await jpeg();
    const photo = announced(bytes);
    const of = { visitId: visit.id, photoId: photo.id, bytes };
    await expect(receivePhoto(observer, of)).rejects.toMatchObject({ code: "not_found" });
    await receiveVisit(observer, sent(visitContent(form, { photos: [photo] })));
    await expect(receivePhoto(observed, of)).rejects.toMatchObject({ code: "not_found" });
    await expect(receivePhoto(observer, { ...of, photoId: randomUUIDv7() })).rejects.toMatchObject({
      code: "not_found",
    });
  });

  test("that is not the one told of, or no picture, is refused", async () => {
    const png = await sharp({ create: { width: 4, height: 4, channels: 3, background: "#fff" } })
      .png()
      .toBuffer();
    const broken = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), Buffer.from("no es una foto")]);
    for (const [told, bytes] of [
      [await jpeg(1), await jpeg(200)],
      [png, png],
      [broken, broken],
    ] as const) {
      const photo = announced(told);
      visit = await planned({ scheduledOn: addDays(today(), Math.ceil(Math.random() * 20_000)) });
      await receiveVisit(observer, sent(visitContent(form, { photos: [photo] })));
      await expect(
        receivePhoto(observer, { visitId: visit.id, photoId: photo.id, bytes }),
      ).rejects.toMatchObject({ code: "invalid" });
    }
    expect((await db().select().from(visitPhotos).where(eq(visitPhotos.visitId, visit.id))).length).toBe(0);
  });
});

describe("through the network", () => {
  const post = async (body: unknown, who: Actor | null = observer, id: string = visit.id) => {
    await comeFrom(who);
    const text = typeof body === "string" ? body : JSON.stringify(body);
    const request = new Request("http://localhost:3000/", { method: "POST", body: text });
    const response = await postVisit(request, { params: Promise.resolve({ id }) });
    return { status: response.status, body: await response.json() };
  };

  test("each answer has its number", async () => {
    const { visitId: _, ...submission } = sent();
    expect((await post(submission, null)).status).toBe(401);
    expect((await post(submission, observed)).status).toBe(404);
    expect((await post(submission, observer, "no-es")).status).toBe(404);
    expect((await post(submission)).body).toMatchObject({ outcome: "accepted" });
    expect((await post(submission)).body).toMatchObject({ outcome: "already" });
    const other = { ...submission, content: { ...submission.content, notes: "otra" } };
    expect(await post(other)).toMatchObject({ status: 409, body: { outcome: "conflict" } });
  });

  test("what cannot be read is refused in words, with where", async () => {
    const { visitId: _, ...submission } = sent();
    for (const body of ["", "[", "\u0000", JSON.stringify([]), JSON.stringify({ ...submission, id: "x" })])
      expect((await post(body)).status).toBe(422);
    const long = { ...submission, content: { ...submission.content, strengths: "x".repeat(5000) } };
    expect(await post(long)).toMatchObject({
      ...{ status: 422, body: { fields: { "content.strengths": "Use 4,000 caracteres como máximo." } } },
    });
    expect((await post("x".repeat(2_000_000))).status).toBe(413);
    const unanswered = { ...submission, content: { ...submission.content, answers: {} } };
    expect((await post(unanswered)).body.fields).toHaveProperty("answers.r1");
  });

  test("a photo is too heavy, has no visit, or is there", async () => {
    const bytes = await jpeg();
    const photo = announced(bytes);
    await receiveVisit(observer, sent(visitContent(form, { photos: [photo] })));
    await comeFrom(observer);
    const send = async (body: Buffer, foto: string) => {
      const request = new Request(`http://localhost:3000/?foto=${foto}`, {
        ...{ method: "POST", body: new Uint8Array(body) },
      });
      return (await postPhoto(request, { params: Promise.resolve({ id: visit.id }) })).status;
    };
    expect(await send(Buffer.alloc(500_000), photo.id)).toBe(413);
    expect(await send(bytes, randomUUIDv7())).toBe(404);
    expect(await send(bytes, "../..")).toBe(404);
    expect(await send(bytes, photo.id)).toBe(200);
    expect(await send(bytes, photo.id)).toBe(200);
  });
});
