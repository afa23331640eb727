import { createHash } from "node:crypto";
import { readFile, rm } from "node:fs/promises";
import { eq, sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { ownerDatabase } from "@/db/client";
import { agendaItems, itemMinutes } from "@/db/schema/agendas";
import { agreements } from "@/db/schema/agreements";
import { auditLog } from "@/db/schema/audit";
import { files } from "@/db/schema/files";
import { jobs } from "@/db/schema/jobs";
import { meetingParticipants, meetingPresences } from "@/db/schema/meeting-people";
import { meetings } from "@/db/schema/meetings";
import { minutes, minutesCorrections, minutesVerdicts } from "@/db/schema/minutes";
import type { Actor } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import type { PlacePath } from "@/lib/access/place";
import { madePdf } from "@/lib/files/made";
import { storedPath } from "@/lib/files/store";
import { approveMinutes, attachSignedMinutes, giveVerdict } from "@/lib/meetings/minutes/commands";
import { selectActa } from "@/lib/meetings/minutes/content/queries";
import {
  acceptCorrection,
  declineCorrection,
  proposeCorrection,
} from "@/lib/meetings/minutes/corrections/commands";
import { getActaToApprove } from "@/lib/meetings/minutes/queries";
import { canonicalJson } from "@/lib/papers/content/rules";
import { verifyPaper } from "@/lib/papers/queries";
import { createAgreement, createItem, createMeeting, createParticipant } from "../factories/meetings";
import { actAs } from "../factories/people";
import { createNetwork, createUgel } from "../factories/places";

let ugel: PlacePath;
let director: Actor;
let secretary: Actor;
let called: Actor;
let guest: Actor;
let meeting: Awaited<ReturnType<typeof createMeeting>>;
let itemId: string;

beforeEach(async () => {
  ugel = await createUgel();
  const region = ugel.split(".")[0] ?? "";
  director = await actAs("ugel_director", ugel);
  secretary = await actAs("local_specialist", await createNetwork(ugel));
  called = await actAs("coordinator", await createNetwork(ugel));
  guest = await actAs("coordinator", await createNetwork(await createUgel(region)));
  meeting = await createMeeting(ugel, { state: "drafted", secretaryId: secretary.personId });
  for (const { personId } of [director, secretary, called])
    await createParticipant(meeting, { personId, present: true });
  await createParticipant(meeting, { personId: guest.personId, guest: true });
  itemId = await createItem(meeting);
  await ownerDatabase()
    .insert(itemMinutes)
    .values({
      ...{ itemId, meetingId: meeting.id, place: ugel, updatedBy: secretary.personId },
      ...{ deliberation: "Se habló del plan lector.", decision: "Se aprueba." },
    });
  await createAgreement(meeting, { itemId });
});

const asSeen = (version = 1) => ({ meetingId: meeting.id, version });
const approve = (actor = director, now = new Date()) => approveMinutes(actor, asSeen(), now);
const minutesOf = async () => {
  const [row] = await ownerDatabase().select().from(minutes).where(eq(minutes.meetingId, meeting.id));
  return row;
};
const stateOf = async () => {
  const [row] = await ownerDatabase().select().from(meetings).where(eq(meetings.id, meeting.id));
  return row;
};
const correctionsOf = () =>
  ownerDatabase().select().from(minutesCorrections).where(eq(minutesCorrections.meetingId, meeting.id));
const wordsOf = async () => {
  const [row] = await ownerDatabase().select().from(itemMinutes).where(eq(itemMinutes.itemId, itemId));
  return row;
};
const ask = (actor = called, text = "Dice plan lector y era plan de lectura", item: string | null = itemId) =>
  proposeCorrection(actor, { meetingId: meeting.id, itemId: item, text });
const accepted = (correctionId: string, more = {}) => ({
  ...{ correctionId, version: 1, rowVersion: 1, answer: null },
  ...{ deliberation: "Se habló del plan de lectura.", decision: "Se aprueba." },
  ...more,
});

describe("approving", () => {
  test("the acta is kept whole, its hash is that of what it says, and its paper is confirmed by its code", async () => {
    const read = await asActor(director, (tx) => selectActa(tx, meeting.id));
    expect(await approve()).toBe(meeting.id);
    const kept = await minutesOf();
    expect(kept?.content).toEqual(read?.content);
    expect(kept?.sha256).toBe(createHash("sha256").update(canonicalJson(kept?.content)).digest("hex"));
    const [file] = await ownerDatabase()
      .select()
      .from(files)
      .where(eq(files.id, kept?.fileId ?? ""));
    const bytes = await readFile(storedPath(file?.storageKey ?? ""));
    expect(file?.sha256).toBe(createHash("sha256").update(bytes).digest("hex"));
    expect(await verifyPaper(kept?.code ?? "")).toMatchObject({
      ...{ kind: "minutes", sha256: file?.sha256, contentSha256: kept?.sha256 },
      title: expect.stringContaining("Directorio de la UGEL"),
    });
    expect(await stateOf()).toMatchObject({ state: "approved", version: 2 });
  });

  test("of two who approve at once one does, and it is one acta", async () => {
    const both = await Promise.allSettled([approve(), approve()]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    await expect(approve()).rejects.toMatchObject({ code: "stale" });
    await expect(approveMinutes(director, asSeen(2))).rejects.toMatchObject({ code: "wrong_status" });
  });

  test.each([
    ["who keeps it", () => secretary, "forbidden"],
    ["whoever was called", () => called, "not_found"],
    ["another UGEL's director", () => guest, "not_found"],
  ])("%s does not approve it", async (_, who, code) => {
    await expect(approve(who())).rejects.toMatchObject({ code });
    expect(await minutesOf()).toBeUndefined();
  });

  test("a correction that waits keeps it from being approved, and one over what was seen is refused", async () => {
    await ask();
    await expect(approve()).rejects.toMatchObject({
      code: "conflict",
      message: expect.stringContaining("1 corrección sin responder"),
    });
    await expect(approveMinutes(director, asSeen(7))).rejects.toMatchObject({ code: "stale" });
  });

  test("what was mended after it was read is not approved unread", async () => {
    const seen = (await getActaToApprove(director, meeting.id))?.seen;
    await ownerDatabase().update(itemMinutes).set({ decision: "Otra" }).where(eq(itemMinutes.itemId, itemId));
    await expect(approveMinutes(director, { ...asSeen(), seen })).rejects.toMatchObject({ code: "stale" });
    const again = (await getActaToApprove(director, meeting.id))?.seen;
    expect(await approveMinutes(director, { ...asSeen(), seen: again })).toBe(meeting.id);
  });

  test("without who keeps the acta it is not approved", async () => {
    await ownerDatabase().update(meetings).set({ secretaryId: null }).where(eq(meetings.id, meeting.id));
    await expect(approve()).rejects.toMatchObject({ message: expect.stringContaining("secretaría") });
  });

  test("it is approved at a later meeting of its place, which is written down, and at no other", async () => {
    const later = await createMeeting(ugel, { state: "in_session", heldOn: "2040-01-02" });
    const elsewhere = await createMeeting(await createUgel(), { state: "in_session", heldOn: "2040-01-02" });
    const at = (id: string) => approveMinutes(director, { ...asSeen(), approvedAtMeeting: id });
    for (const id of [elsewhere.id, meeting.id])
      await expect(at(id)).rejects.toMatchObject({ fields: { approvedAtMeeting: expect.anything() } });
    await at(later.id);
    expect(await minutesOf()).toMatchObject({ approvedAtMeeting: later.id });
  });

  test("whoever was called is told by mail, and of what happened long ago nobody is", async () => {
    const told = async () => {
      const rows = await ownerDatabase().select().from(jobs).where(eq(jobs.kind, "mail.minutes_approved"));
      return rows.flatMap(({ payload }) => {
        const { meetingId, personId } = payload as { meetingId: string; personId: string };
        return meetingId === meeting.id ? [personId] : [];
      });
    };
    await approve(director, new Date());
    expect((await told()).sort()).toEqual([secretary, called, guest].map((one) => one.personId).sort());
    meeting = await createMeeting(ugel, { state: "drafted", secretaryId: secretary.personId });
    await createParticipant(meeting, { personId: called.personId });
    await approve(director, new Date("2026-03-02T15:00:00Z"));
    expect(await told()).toEqual([]);
    expect(await minutesOf()).toMatchObject({ approvedAt: new Date("2026-03-02T15:00:00Z") });
  });
});

describe("once approved nothing of it changes", () => {
  beforeEach(() => approve());

  test("its commands refuse", async () => {
    await expect(ask()).rejects.toMatchObject({ code: "wrong_status" });
  });

  const WRITES = [
    ["the acta", sql`update minutes set content = '{}'`],
    ["its hash", sql`update minutes set sha256 = repeat('0', 64)`],
    ["its code", sql`update minutes set code = code`],
  ] as const;
  test.each(WRITES)("the database gives nobody the right to write %s", async (_, write) => {
    await expect(asActor(director, (tx) => tx.execute(write))).rejects.toMatchObject({ code: "forbidden" });
  });

  test("the database lets nobody change what it tells", async () => {
    const changed = await asActor(director, async (tx) => {
      const counts = [
        await tx.update(itemMinutes).set({ decision: "Otra" }).returning({ id: itemMinutes.itemId }),
        await tx.update(agendaItems).set({ title: "Otro" }).returning({ id: agendaItems.id }),
        await tx.update(meetingParticipants).set({ name: "Otra" }).returning({ id: meetingParticipants.id }),
        await tx.update(meetingPresences).set({ leftAt: null }).returning({ id: meetingPresences.id }),
        await tx.update(minutesCorrections).set({ text: "Otra" }).returning({ id: minutesCorrections.id }),
      ];
      return counts.map((rows) => rows.length);
    });
    expect(changed).toEqual([0, 0, 0, 0, 0]);
  });

  test("the database lets nobody add to what it tells", async () => {
    const { id: meetingId } = meeting;
    const { personId } = director;
    const added = [
      (tx: Parameters<Parameters<typeof asActor>[1]>[0]) =>
        tx.insert(agendaItems).values({
          ...{ meetingId, place: ugel, position: 9, title: "x", purpose: "inform", minutes: 5 },
          ...{ source: { kind: "own", key: "x" }, updatedBy: personId },
        }),
      (tx: Parameters<Parameters<typeof asActor>[1]>[0]) =>
        tx.insert(minutesCorrections).values({ meetingId, place: ugel, text: "x", proposedBy: personId }),
      (tx: Parameters<Parameters<typeof asActor>[1]>[0]) =>
        tx.insert(agreements).values({
          ...{ id: meetingId, meetingId, itemId, place: ugel, number: 99, text: "x", form: "consensus" },
          ...{ adoptedOn: "2026-01-01", present: 1, quorum: 1, decidedAt: new Date() },
          ...{ responsibleId: personId, responsiblePlace: ugel, responsible: "x" },
          ...{ dueOn: "2026-02-01", firstDueOn: "2026-02-01" },
        }),
    ];
    for (const insert of added)
      await expect(asActor(director, insert)).rejects.toMatchObject({ code: "forbidden" });
  });
});

describe("corrections", () => {
  test("whoever was called asks once, the item is mended over what was seen, and both words are kept", async () => {
    await ask();
    await ask();
    const [correction, ...more] = await correctionsOf();
    expect(more).toEqual([]);
    const id = correction?.id ?? "";
    await expect(acceptCorrection(secretary, accepted(id, { rowVersion: 9 }))).rejects.toMatchObject({
      ...{ code: "stale", theirs: { deliberation: "Se habló del plan lector.", rowVersion: 1 } },
    });
    await acceptCorrection(secretary, accepted(id));
    expect(await wordsOf()).toMatchObject({ deliberation: "Se habló del plan de lectura.", version: 2 });
    expect((await correctionsOf())[0]).toMatchObject({
      ...{ state: "accepted", decidedBy: secretary.personId },
      before: { deliberation: "Se habló del plan lector.", decision: "Se aprueba." },
      after: { deliberation: "Se habló del plan de lectura.", decision: "Se aprueba." },
    });
    await expect(acceptCorrection(secretary, accepted(id))).rejects.toMatchObject({ code: "wrong_status" });
    await approve();
    expect((await minutesOf())?.content).toMatchObject({ corrections: [{ item: 1 }] });
  });

  test("one that changes no words says what was mended, and of an item nothing was said of it writes the first", async () => {
    await ask(called, "Falta un asistente", null);
    const [whole] = await correctionsOf();
    const nothing = { deliberation: "", decision: "", rowVersion: null };
    await expect(acceptCorrection(director, accepted(whole?.id ?? "", nothing))).rejects.toMatchObject({
      fields: { answer: expect.anything() },
    });
    await acceptCorrection(
      director,
      accepted(whole?.id ?? "", { ...nothing, answer: "Se marcó su asistencia" }),
    );
    const bare = await createItem(meeting);
    await ask(called, "Falta lo que se dijo", bare);
    const other = (await correctionsOf()).find((one) => one.itemId === bare);
    await acceptCorrection(director, accepted(other?.id ?? "", { rowVersion: 0 }));
    const [written] = await ownerDatabase().select().from(itemMinutes).where(eq(itemMinutes.itemId, bare));
    expect(written).toMatchObject({ deliberation: "Se habló del plan de lectura.", version: 1 });
  });

  test("one that is not accepted is answered, and what was said stays", async () => {
    await ask();
    const [correction] = await correctionsOf();
    const id = correction?.id ?? "";
    await declineCorrection(secretary, { correctionId: id, version: 1, answer: "Así se dijo" });
    expect((await correctionsOf())[0]).toMatchObject({
      state: "declined",
      answer: "Así se dijo",
      before: null,
    });
    expect(await wordsOf()).toMatchObject({ version: 1 });
  });

  test("whoever was not called asks for none, and whoever was called answers none", async () => {
    const other = await actAs("coordinator", await createNetwork(ugel));
    await expect(ask(other)).rejects.toMatchObject({ code: "not_found" });
    const above = await actAs("regional_director", ugel.split(".")[0] ?? "");
    await expect(ask(above)).rejects.toMatchObject({ code: "forbidden" });
    await expect(ask(called, "x", meeting.id)).rejects.toMatchObject({ code: "not_found" });
    await ask(guest);
    const [correction] = await correctionsOf();
    await expect(acceptCorrection(called, accepted(correction?.id ?? ""))).rejects.toMatchObject({
      code: "not_found",
    });
  });

  test("one that is asked for while the acta is approved waits for it, and is refused", async () => {
    const [asked, approved] = await Promise.allSettled([ask(), approve()]);
    expect([asked.status, approved.status].filter((status) => status === "fulfilled")).toHaveLength(1);
    const open = (await correctionsOf()).filter(({ state }) => state === "open");
    expect(open.length > 0 && (await stateOf())?.state === "approved").toBe(false);
  });
});

describe("what participants say of it", () => {
  const say = (actor: Actor, verdict: "agree" | "observe" = "agree", text: string | null = null) =>
    giveVerdict(actor, { meetingId: meeting.id, verdict, text });

  test("each who was called says it once, when it is approved", async () => {
    await expect(say(called)).rejects.toMatchObject({ code: "wrong_status" });
    await approve();
    await say(called);
    await say(guest, "observe", "No llegué tarde");
    await expect(say(called, "observe", "Otra cosa")).rejects.toMatchObject({ code: "conflict" });
    const rows = await ownerDatabase()
      .select()
      .from(minutesVerdicts)
      .where(eq(minutesVerdicts.meetingId, meeting.id));
    expect(rows.map(({ verdict, text }) => [verdict, text]).sort()).toEqual([
      ["agree", null],
      ["observe", "No llegué tarde"],
    ]);
  });

  test("twice at once is once, and whoever only reads it says nothing", async () => {
    await approve();
    const both = await Promise.allSettled([say(called), say(called)]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const reader = await actAs("coordinator", await createNetwork(ugel));
    await expect(say(reader)).rejects.toMatchObject({ code: "forbidden" });
    const stranger = await actAs("coordinator", await createNetwork(await createUgel()));
    await expect(say(stranger)).rejects.toMatchObject({ code: "not_found" });
  });
});

describe("the signed copy", () => {
  async function attach(actor: Actor, text: string) {
    const file = await madePdf(Buffer.from(`%PDF-1.4 ${text}`), "acta-firmada.pdf");
    try {
      return await attachSignedMinutes(actor, meeting.id, file);
    } finally {
      await rm(file.path, { force: true });
    }
  }

  test("a later one takes the place of the first, which stays in the record", async () => {
    await expect(attach(director, "antes")).rejects.toMatchObject({ code: "wrong_status" });
    await approve();
    await attach(director, "uno");
    const first = (await minutesOf())?.signedFileId;
    await attach(director, "dos");
    expect((await minutesOf())?.signedFileId).not.toBe(first);
    const events = await ownerDatabase()
      .select()
      .from(auditLog)
      .where(eq(auditLog.subjectId, meeting.id))
      .orderBy(auditLog.id);
    const signed = events.filter(({ event }) => event === "minutes.signed");
    expect(signed.map(({ details }) => (details as { replaced: string | null }).replaced)).toEqual([
      null,
      first,
    ]);
    await expect(attach(called, "tres")).rejects.toMatchObject({ code: "forbidden" });
  });
});

test("a guest and whoever was called read the draft; a coordinator of another UGEL reads neither draft nor acta", async () => {
  const stranger = await actAs("coordinator", await createNetwork(await createUgel(ugel.split(".")[0])));
  const reads = async (actor: Actor) => {
    const acta = await asActor(actor, (tx) => selectActa(tx, meeting.id));
    return acta?.content.items[0]?.decision;
  };
  for (const actor of [director, secretary, called, guest]) expect(await reads(actor)).toBe("Se aprueba.");
  expect(await reads(stranger)).toBeUndefined();
  await approve();
  const kept = (actor: Actor) =>
    asActor(actor, (tx) => tx.select().from(minutes).where(eq(minutes.meetingId, meeting.id)));
  for (const actor of [called, guest, await actAs("coordinator", await createNetwork(ugel))])
    expect(await kept(actor)).toHaveLength(1);
  expect(await kept(stranger)).toEqual([]);
});
