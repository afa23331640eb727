import { beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { getFile } from "@/lib/files/queries";
import { receiveFile } from "@/lib/files/receive";
import { getAgenda } from "@/lib/meetings/agenda/queries";
import { dismissSubject, proposeSubject, reopenSubject } from "@/lib/meetings/backlog/commands";
import { getSubject, listSeriesToPropose, listSubjects } from "@/lib/meetings/backlog/queries";
import { addReading, withdrawReading } from "@/lib/meetings/readings/commands";
import { MANY_READINGS } from "@/lib/meetings/readings/labels";
import { createReading, createSeries, createSubject } from "../factories/agendas";
import { createMeeting, createParticipant } from "../factories/meetings";
import { actAs } from "../factories/people";
import { createNetwork, createRegion, createUgel } from "../factories/places";
import { receivedPdf } from "../factories/received-pdf";

let region: string;
let ugel: string;
let network: string;
let director: Actor;
let coordinator: Actor;
beforeEach(async () => {
  region = await createRegion();
  ugel = await createUgel(region);
  network = await createNetwork(ugel);
  director = await actAs("ugel_director", ugel);
  coordinator = await actAs("coordinator", network);
});

const SUBJECT = { title: "Local para el congreso", detail: null, purpose: "decide", minutes: 10 } as const;

describe("a subject for the meetings of a series", () => {
  test("is proposed once by whoever is called to them, and waits for whoever prepares them", async () => {
    const series = await createSeries(ugel);
    const input = { seriesId: series.id, ...SUBJECT };
    const id = await proposeSubject(coordinator, input);
    expect(await proposeSubject(coordinator, input)).toBe(id);
    expect((await listSubjects(coordinator)).mine.map((one) => one.id)).toEqual([id]);
    const { mine, waiting } = await listSubjects(director);
    expect([mine, waiting.map((one) => one.proposedPlace.path)]).toEqual([[], [network]]);
  });

  test("is read by nobody else", async () => {
    const id = await proposeSubject(coordinator, { seriesId: (await createSeries(ugel)).id, ...SUBJECT });
    for (const actor of [
      await actAs("coordinator", await createNetwork(ugel)),
      await actAs("observer", ugel),
    ])
      expect(await getSubject(actor, id)).toBeNull();
  });

  test("is proposed only to meetings that call one's office and that go on", async () => {
    const [open, over] = [await createSeries(ugel), await createSeries(ugel, { closedAt: new Date() })];
    await createSeries(await createUgel(region));
    const names = async (actor: Actor) => (await listSeriesToPropose(actor)).map(({ id }) => id);
    expect(await names(coordinator)).toEqual([open.id]);
    expect(await names(await actAs("peer_monitor", network))).toEqual([]);
    await expect(proposeSubject(coordinator, { seriesId: over.id, ...SUBJECT })).rejects.toMatchObject({
      code: "conflict",
    });
  });

  test("is left out with why, which whoever proposed it reads; never over what another did", async () => {
    const id = await proposeSubject(coordinator, { seriesId: (await createSeries(ugel)).id, ...SUBJECT });
    const at = { subjectId: id, version: 1 };
    await dismissSubject(director, { ...at, reason: "Ya hay local" });
    expect(await getSubject(coordinator, id)).toMatchObject({
      state: "dismissed",
      settledReason: "Ya hay local",
    });
    await expect(dismissSubject(director, { ...at, reason: "Otra vez" })).rejects.toMatchObject({
      code: "stale",
    });
    await reopenSubject(director, { ...at, version: 2 });
    expect(await getSubject(coordinator, id)).toMatchObject({ state: "open", settledReason: null });
    const other = await createSubject(await createSeries(ugel));
    await expect(
      dismissSubject(coordinator, { subjectId: other, version: 1, reason: "x" }),
    ).rejects.toMatchObject({
      code: "not_found",
    });
  });
});

const docx = () => {
  // A zip whose first entry is the list of types of a document of Word.
  const name = Buffer.from("[Content_Types].xml");
  const body = Buffer.from(
    '<Types><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
  );
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(20, 4);
  header.writeUInt32LE(body.length, 18);
  header.writeUInt32LE(body.length, 22);
  header.writeUInt16LE(name.length, 26);
  const form = new FormData();
  form.set("archivo", new File([Buffer.concat([header, name, body])], "informe.docx"));
  return new Request("http://localhost:3000/", { method: "POST", body: form });
};

describe("what has to be read before a meeting", () => {
  const NONE = { title: undefined, itemId: null };
  const called = async (more: { heldOn?: string } = {}) => {
    const meeting = await createMeeting(ugel, { state: "convened", ...more });
    await createParticipant(meeting, { personId: coordinator.personId });
    return { ...meeting, meetingId: meeting.id };
  };
  const readingsOf = async (actor: Actor, id: string) => (await getAgenda(actor, id))?.readings ?? [];

  test("is brought by whoever is called, kept where she writes, and read by all who read the meeting", async () => {
    const { meetingId } = await called();
    await addReading(coordinator, { meetingId, ...NONE }, await receivedPdf("informe.pdf"));
    const other = await actAs("coordinator", await createNetwork(ugel));
    const [reading] = await readingsOf(director, meetingId);
    expect(reading).toMatchObject({ title: "informe.pdf", contentType: "application/pdf" });
    expect(await getFile(director, reading?.fileId ?? "")).toMatchObject({ place: network });
    expect(await readingsOf(other, meetingId)).toEqual([]);
    expect(await getFile(other, reading?.fileId ?? "")).toBeNull();
  });

  test("comes until the day before, and each file once", async () => {
    const { meetingId } = await called({ heldOn: "2026-11-26" });
    const on = (instant: string) => new Date(instant);
    const bring = async (actor: Actor, now: Date) =>
      addReading(actor, { meetingId, ...NONE }, await receivedPdf(), now);
    await expect(bring(coordinator, on("2026-11-26T05:00:00Z"))).rejects.toMatchObject({
      code: "wrong_status",
    });
    // The last minute of the day before, in Lima.
    await bring(coordinator, on("2026-11-26T04:59:00Z"));
    await expect(bring(director, on("2026-11-26T15:00:00Z"))).rejects.toMatchObject({ code: "conflict" });
    const observer = await actAs("observer", ugel);
    await expect(bring(observer, on("2026-11-20T15:00:00Z"))).rejects.toMatchObject({ code: "forbidden" });
  });

  test("may be written with an office's programs, where evidence may not", async () => {
    const { file } = await receiveFile(docx(), "reading");
    expect(file).toMatchObject({
      extension: "docx",
      contentType: expect.stringContaining("wordprocessingml"),
    });
    await expect(receiveFile(docx())).rejects.toMatchObject({ code: "invalid" });
  });

  test("is taken back with why by whoever brought it or prepares the meeting, and stays in the record", async () => {
    const meeting = await called();
    const { id } = await createReading(meeting);
    await expect(withdrawReading(coordinator, { readingId: id, reason: "x" })).rejects.toMatchObject({
      code: "forbidden",
    });
    await withdrawReading(director, { readingId: id, reason: "Hay otro más nuevo" });
    expect(await readingsOf(coordinator, meeting.id)).toMatchObject([
      { withdrawnReason: "Hay otro más nuevo" },
    ]);
    await expect(withdrawReading(director, { readingId: id, reason: "x" })).rejects.toMatchObject({
      code: "wrong_status",
    });
  });

  test("has an end", async () => {
    const meeting = await called();
    for (let i = 0; i < 30; i++) await createReading(meeting);
    await expect(
      addReading(director, { meetingId: meeting.id, ...NONE }, await receivedPdf()),
    ).rejects.toMatchObject({ message: MANY_READINGS });
  });
});
