import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { ownerDatabase } from "@/db/client";
import { agreements } from "@/db/schema/agreements";
import { meetingReplies } from "@/db/schema/meeting-people";
import { meetings } from "@/db/schema/meetings";
import type { AgreementState } from "@/db/values";
import type { Actor } from "@/lib/access/actor";
import { addDays, today } from "@/lib/dates/dates";
import { meetingItems } from "@/lib/inbox/meetings/labels";
import { getInbox } from "@/lib/inbox/queries";
import { createAgreement, createItem, createMeeting, createParticipant } from "../factories/meetings";
import { actAs } from "../factories/people";
import { createNetwork, createUgel } from "../factories/places";

const DAY = today();
const seen = async (actor: Actor) => (await getInbox(actor)).meetings;

let ugel: string;
let network: string;
let director: Actor;
let coordinator: Actor;
beforeEach(async () => {
  ugel = await createUgel();
  network = await createNetwork(ugel);
  director = await actAs("ugel_director", ugel);
  coordinator = await actAs("coordinator", network);
});

async function agreed(dueIn: number, state: AgreementState = "pending", office = false) {
  const meeting = await createMeeting(ugel, { state: "drafted" });
  const id = await createAgreement(meeting, {
    itemId: await createItem(meeting),
    ...{ dueOn: addDays(DAY, dueIn), state, responsibleId: coordinator.personId, responsiblePlace: network },
  });
  if (office)
    await ownerDatabase()
      .update(agreements)
      .set({ responsibleId: null, responsibleRole: "coordinator" })
      .where(eq(agreements.id, id));
  return id;
}

test("what one answers for is told when it is late or due within two weeks, the first first", async () => {
  const soon = await agreed(14);
  const late = await agreed(-3, "under_way", true);
  await agreed(15);
  await agreed(2, "reported");
  await agreed(2, "fulfilled");
  const { owed } = await seen(coordinator);
  expect(owed).toMatchObject({ total: 2, rows: [{ id: late }, { id: soon }] });
  expect((await seen(director)).owed.total).toBe(0);
  for (let i = 0; i < 8; i++) await agreed(1);
  const business = await seen(coordinator);
  expect([business.owed.rows.length, business.owed.total, meetingItems(business).length]).toEqual([8, 10, 9]);
});

test("what was said to be done waits for whoever convenes", async () => {
  const first = await agreed(3, "reported");
  expect((await seen(director)).toConfirm).toEqual({ total: 1, agreementId: first });
  await agreed(3, "reported");
  expect((await seen(director)).toConfirm.total).toBe(2);
  expect((await seen(await actAs("area_head", ugel))).toConfirm.total).toBe(0);
  expect((await seen(coordinator)).toConfirm.total).toBe(0);
});

test("a call waits for its answer until the day of the meeting", async () => {
  const meeting = await createMeeting(ugel, { state: "convened", heldOn: DAY });
  const past = await createMeeting(ugel, { state: "convened", heldOn: addDays(DAY, -1) });
  const participantId = await createParticipant(meeting, { personId: coordinator.personId });
  await createParticipant(past, { personId: coordinator.personId });
  expect((await seen(coordinator)).toReply).toMatchObject([{ id: meeting.id, heldOn: DAY }]);
  expect((await seen(director)).toReply).toEqual([]);
  await ownerDatabase()
    .insert(meetingReplies)
    .values({ ...{ participantId, meetingId: meeting.id, place: ugel }, answer: "yes" });
  expect((await seen(coordinator)).toReply).toEqual([]);
});

test("a meeting of next week asks to be convened, and a draft of an acta to be finished", async () => {
  const soon = await createMeeting(ugel, { heldOn: addDays(DAY, 7) });
  await createMeeting(ugel, { heldOn: addDays(DAY, 8) });
  const secretary = await actAs("local_specialist", network);
  const drafted = await createMeeting(ugel, { state: "drafted", secretaryId: secretary.personId });
  expect(await seen(director)).toMatchObject({ toPrepare: [{ id: soon.id }], toClose: [] });
  expect(await seen(secretary)).toMatchObject({ toPrepare: [], toClose: [{ id: drafted.id }] });
  await ownerDatabase().update(meetings).set({ secretaryId: null }).where(eq(meetings.id, drafted.id));
  expect((await seen(director)).toClose).toMatchObject([{ id: drafted.id }]);
});

test("an approved acta waits for the verdict of whoever was called, for sixty days", async () => {
  const heldOn = addDays(DAY, -20);
  const meeting = await createMeeting(ugel, { state: "approved", heldOn });
  const old = await createMeeting(ugel, { state: "approved", heldOn: addDays(DAY, -70) });
  for (const one of [meeting, old]) await createParticipant(one, { personId: coordinator.personId });
  expect((await seen(coordinator)).toJudge).toMatchObject([{ id: meeting.id, heldOn }]);
  expect((await seen(director)).toJudge).toEqual([]);
});
