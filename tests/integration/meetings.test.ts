import { beforeAll, describe, expect, test } from "vitest";
import { ownerDatabase } from "@/db/client";
import { itemMinutes } from "@/db/schema/agendas";
import type { MeetingState } from "@/db/values";
import type { Actor } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import { getMeeting, selectItems, selectParticipants } from "@/lib/meetings/queries";
import { createAgreement, createItem, createMeeting, createParticipant } from "../factories/meetings";
import { actorOf, createPerson } from "../factories/people";
import { createNetwork, createRegion, createSchool, createUgel } from "../factories/places";

type Who =
  | "director"
  | "areaHead"
  | "coordinator"
  | "called"
  | "schoolHead"
  | "otherDirector"
  | "otherCoordinator"
  | "regionalDirector"
  | "guest"
  | "secretary";

let who: Record<Who, Actor>;
let ugel: string;
let ids: Record<MeetingState, string>;

beforeAll(async () => {
  const region = await createRegion();
  ugel = await createUgel(region);
  const other = await createUgel(region);
  const network = await createNetwork(ugel);
  const second = await createNetwork(ugel);
  const elsewhere = await createNetwork(other);
  const school = await createSchool(network);
  const person = async (role: Parameters<typeof createPerson>[0]["role"], place: string) =>
    actorOf((await createPerson({ role, place })).personId);
  who = {
    director: await person("ugel_director", ugel),
    areaHead: await person("area_head", ugel),
    coordinator: await person("coordinator", network),
    called: await person("coordinator", second),
    schoolHead: await person("school_head", school),
    otherDirector: await person("ugel_director", other),
    otherCoordinator: await person("coordinator", elsewhere),
    regionalDirector: await person("regional_director", region),
    guest: await person("secretary", elsewhere),
    secretary: await person("local_specialist", network),
  };
  ids = {} as typeof ids;
  for (const state of ["preparing", "convened", "in_session", "drafted", "approved", "suspended"] as const) {
    const meeting = await createMeeting(ugel, { state, secretaryId: who.secretary.personId });
    await createParticipant(meeting, { personId: who.called.personId });
    await createParticipant(meeting, { personId: who.guest.personId, guest: true });
    const itemId = await createItem(meeting);
    await createAgreement(meeting, { itemId });
    await ownerDatabase()
      .insert(itemMinutes)
      .values({ itemId, meetingId: meeting.id, place: ugel, updatedBy: meeting.personId });
    ids[state] = meeting.id;
  }
});

const RUNNING: Who[] = ["director", "areaHead", "secretary"];
const CALLED: Who[] = [...RUNNING, "called", "guest", "regionalDirector"];
const LINE: Who[] = [...CALLED, "coordinator", "schoolHead"];

describe("who reads a meeting of a UGEL", () => {
  test.each<[MeetingState, Who[]]>([
    ["preparing", RUNNING],
    ["convened", CALLED],
    ["in_session", CALLED],
    ["drafted", CALLED],
    ["approved", LINE],
    ["suspended", CALLED],
  ])("%s", async (state, readers) => {
    for (const [name, actor] of Object.entries(who)) {
      const expected = readers.includes(name as Who);
      expect.soft(Boolean(await getMeeting(actor, ids[state])), name).toBe(expected);
      const { people, items } = await asActor(actor, async (tx) => ({
        people: await selectParticipants(tx, ids[state]),
        items: await selectItems(tx, ids[state]),
      }));
      expect.soft([people.length, items.length], name).toEqual(expected ? [2, 1] : [0, 0]);
    }
  });
});

test.each<[MeetingState, Who[]]>([
  ["in_session", RUNNING],
  ["drafted", CALLED],
  ["approved", LINE],
])("what is said in a meeting is read, %s, by whom it may concern", async (state, readers) => {
  for (const [name, actor] of Object.entries(who)) {
    const rows = await asActor(actor, (tx) => tx.select().from(itemMinutes));
    expect
      .soft(
        rows.some(({ meetingId }) => meetingId === ids[state]),
        name,
      )
      .toBe(readers.includes(name as Who));
  }
});
