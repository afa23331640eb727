import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { ownerDatabase } from "@/db/client";
import { jobs } from "@/db/schema/jobs";
import { guestContacts, meetingParticipants, meetingReplies } from "@/db/schema/meeting-people";
import { meetings } from "@/db/schema/meetings";
import type { Actor } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import { addDays, today } from "@/lib/dates/dates";
import {
  inviteOutsider,
  invitePersonToMeeting,
  restoreCalled,
  withdrawCalled,
} from "@/lib/meetings/guests/commands";
import { searchPeople } from "@/lib/meetings/guests/queries";
import { selectParticipants } from "@/lib/meetings/queries";
import { replyByLink, replyToCall } from "@/lib/meetings/replies/commands";
import { getCallByLink, participantOfToken, replyToken } from "@/lib/meetings/replies/queries";
import { createMeeting, createParticipant } from "../factories/meetings";
import { actAs, actorOf, createPerson } from "../factories/people";
import { createNetwork, createRegion, createUgel } from "../factories/places";

let ugel: string;
let network: string;
let director: Actor;
let meeting: Awaited<ReturnType<typeof createMeeting>>;
beforeEach(async () => {
  ugel = await createUgel(await createRegion());
  network = await createNetwork(ugel);
  director = await actAs("ugel_director", ugel);
  meeting = await createMeeting(ugel, { state: "convened", heldOn: addDays(today(), 9) });
});

const replyOf = async (participantId: string) => {
  const [row] = await ownerDatabase()
    .select()
    .from(meetingReplies)
    .where(eq(meetingReplies.participantId, participantId));
  return row;
};
const put = (values: Partial<typeof meetings.$inferInsert>) =>
  ownerDatabase().update(meetings).set(values).where(eq(meetings.id, meeting.id));
const guest = () => createParticipant(meeting, { personId: null, guest: true });

describe("the link of a mail", () => {
  test("opens one's own call, and reading it writes nothing", async () => {
    const id = await guest();
    expect(participantOfToken(replyToken(id))).toBe(id);
    expect(await getCallByLink(replyToken(id))).toMatchObject({ meetingId: meeting.id, answer: null });
    expect(await replyOf(id)).toBeUndefined();
  });

  test("forged in any letter, cut, lengthened or made up, it opens nothing", async () => {
    const token = replyToken(await guest());
    for (let i = 0; i < token.length - 1; i++) {
      const forged = `${token.slice(0, i)}${token[i] === "A" ? "B" : "A"}${token.slice(i + 1)}`;
      expect(participantOfToken(forged), forged).toBeNull();
    }
    for (const wrong of [token.slice(0, -4), `${token}AAAA`, "", "..", "á", "A".repeat(5000)])
      expect(participantOfToken(wrong)).toBeNull();
    await expect(replyByLink({ token: "AAAA", answer: "yes", reason: undefined })).rejects.toMatchObject({
      code: "not_found",
    });
  });

  test("an answer may change until the session opens, and no more", async () => {
    const id = await guest();
    const token = replyToken(id);
    await replyByLink({ token, answer: "yes", reason: undefined });
    await replyByLink({ token, answer: "no", reason: "Viajo" });
    expect(await replyOf(id)).toMatchObject({ answer: "no", reason: "Viajo" });
    const opened = { state: "in_session" as const, openedAt: new Date(), number: 7 };
    await put(opened);
    await expect(replyByLink({ token, answer: "yes", reason: undefined })).rejects.toMatchObject({
      code: "wrong_status",
    });
    expect((await replyOf(id))?.answer).toBe("no");
  });

  test("is spent a month after the meeting, and once its bearer is taken off the list", async () => {
    const id = await guest();
    expect(await getCallByLink(replyToken(id), new Date(Date.now() + 60 * 86_400_000))).toBeNull();
    await ownerDatabase()
      .update(meetingParticipants)
      .set({ withdrawnAt: new Date(), withdrawnReason: "Prueba" })
      .where(eq(meetingParticipants.id, id));
    expect(await getCallByLink(replyToken(id))).toBeNull();
  });

  test("of a meeting that is prepared again opens nothing, and of a suspended one it is told", async () => {
    const id = await guest();
    await put({ state: "suspended", suspendedAt: new Date(), suspendedReason: "Paro" });
    expect(await getCallByLink(replyToken(id))).toMatchObject({
      state: "suspended",
      suspendedReason: "Paro",
    });
    await put({ state: "preparing", suspendedAt: null, suspendedReason: null });
    expect(await getCallByLink(replyToken(id))).toBeNull();
  });
});

describe("an answer in the application", () => {
  test("is of whoever is called; nobody else answers", async () => {
    const { personId } = await createPerson({ role: "coordinator", place: network });
    const id = await createParticipant(meeting, { personId });
    await replyToCall(await actorOf(personId), { meetingId: meeting.id, answer: "yes", reason: undefined });
    expect(await replyOf(id)).toMatchObject({ answer: "yes", reason: null });
    const reply = { meetingId: meeting.id, answer: "yes" as const, reason: undefined };
    await expect(replyToCall(director, reply)).rejects.toMatchObject({ code: "forbidden" });
    const other = await actAs("coordinator", await createNetwork(ugel));
    await expect(replyToCall(other, reply)).rejects.toMatchObject({ code: "not_found" });
  });

  test("to another day is asked again once the meeting moves", async () => {
    const id = await guest();
    await replyByLink({ token: replyToken(id), answer: "yes", reason: undefined });
    const answers = () =>
      asActor(director, async (tx) => (await selectParticipants(tx, meeting.id)).map(({ answer }) => answer));
    expect(await answers()).toEqual(["yes"]);
    await put({ convenedAt: new Date(Date.now() + 1000) });
    expect(await answers()).toEqual([null]);
    expect((await getCallByLink(replyToken(id)))?.answer).toBeNull();
  });
});

describe("guests", () => {
  const listOf = () => asActor(director, (tx) => selectParticipants(tx, meeting.id));
  const outsider = (email = "rosa@ejemplo.pe") =>
    inviteOutsider(director, { meetingId: meeting.id, name: "Rosa Ejemplo", office: "Municipalidad", email });

  test("from outside come once by their e-mail, without a vote, and are written to", async () => {
    await outsider();
    await expect(outsider("ROSA@ejemplo.pe")).rejects.toMatchObject({
      fields: { email: expect.any(String) },
    });
    const [one] = await listOf();
    expect(one).toMatchObject({ kind: "guest", votes: false, personId: null, office: "Municipalidad" });
    const sent = await ownerDatabase().select().from(jobs).where(eq(jobs.kind, "mail.meeting_call"));
    expect(
      sent.filter(({ payload }) => (payload as { participantId: string }).participantId === one?.id),
    ).toHaveLength(1);
  });

  test("their e-mail is known to whoever runs the meeting only", async () => {
    const { personId } = await createPerson({ role: "coordinator", place: network });
    await createParticipant(meeting, { personId });
    await outsider();
    const read = (actor: Actor) => asActor(actor, (tx) => tx.select().from(guestContacts));
    expect(await read(director)).toHaveLength(1);
    expect(await read(await actorOf(personId))).toEqual([]);
  });

  test("of the region are found by name, whatever the case and accents, and invited once", async () => {
    const { personId } = await createPerson({ role: "coordinator", place: await createNetwork(ugel) });
    const find = () => asActor(director, (tx) => searchPeople(tx, meeting.id, ["nelida", "PRUEBA"], today()));
    expect((await find()).find((found) => found.personId === personId)?.office.role).toBe("coordinator");
    await invitePersonToMeeting(director, { meetingId: meeting.id, personId });
    expect((await find()).map((found) => found.personId)).not.toContain(personId);
    await expect(invitePersonToMeeting(director, { meetingId: meeting.id, personId })).rejects.toMatchObject({
      code: "conflict",
    });
    expect(await listOf()).toMatchObject([{ kind: "guest", votes: false, personId }]);
  });

  test("of another region are not found", async () => {
    const { personId } = await createPerson({ role: "coordinator", place: await createNetwork() });
    await expect(invitePersonToMeeting(director, { meetingId: meeting.id, personId })).rejects.toMatchObject({
      code: "not_found",
    });
  });

  test("whoever is taken off is told why, and may be put back", async () => {
    await outsider();
    const [one] = await listOf();
    const participantId = one?.id ?? "";
    await withdrawCalled(director, { participantId, version: 1, reason: "No hace falta" });
    expect(await listOf()).toEqual([]);
    await expect(restoreCalled(director, { participantId, version: 1 })).rejects.toMatchObject({
      code: "stale",
    });
    await restoreCalled(director, { participantId, version: 2 });
    expect(await listOf()).toHaveLength(1);
  });
});
