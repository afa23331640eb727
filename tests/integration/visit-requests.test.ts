import { eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { ownerDatabase } from "@/db/client";
import { visitRequests } from "@/db/schema/visits";
import type { Actor } from "@/lib/access/actor";
import { type PlacePath, regionOf } from "@/lib/access/place";
import { addDays, today } from "@/lib/dates/dates";
import { cancelVisit } from "@/lib/visits/planning/changing/commands";
import { planVisit } from "@/lib/visits/planning/commands";
import { askVisit, withdrawRequest } from "@/lib/visits/requests/commands";
import { actAs, createPerson } from "../factories/people";
import { createNetwork, createSchool, fresh } from "../factories/places";
import { createForm } from "../factories/visits";

let network: PlacePath;
let formId: string;
let coordinator: Actor;

beforeAll(async () => {
  network = await createNetwork();
  ({ formId } = await createForm(regionOf(network)));
  coordinator = await actAs("coordinator", network);
});

const stateOf = async (id: string) => {
  const [row] = await ownerDatabase().select().from(visitRequests).where(eq(visitRequests.id, id));
  return row;
};

async function asked() {
  const school = await createSchool(network);
  const head = await actAs("school_head", school);
  const requestId = await askVisit(head, { place: school, topic: "Retroalimentar" });
  const { personId: observerId } = await createPerson({ role: "peer_monitor", place: network });
  const input = {
    ...{ place: school, formId, observerId, observedId: head.personId, requestId },
    ...{ scheduledOn: addDays(today(), 1 + fresh()), startsAt: "09:00", endsAt: "10:00" },
  };
  return { school, head, requestId, input };
}

test("a request is attended to by a visit, and waits again when that is cancelled", async () => {
  const { requestId, input, head } = await asked();
  const visitId = await planVisit(coordinator, input);
  expect(await stateOf(requestId)).toMatchObject({ state: "planned", visitId });
  const again = { ...input, scheduledOn: addDays(input.scheduledOn, 30) };
  await expect(planVisit(coordinator, again)).rejects.toMatchObject({ code: "conflict" });
  await expect(withdrawRequest(head, { requestId, version: 2 })).rejects.toMatchObject({ code: "conflict" });
  await cancelVisit(coordinator, { visitId, version: 1, reason: "Feria" });
  expect(await stateOf(requestId)).toMatchObject({ state: "open", visitId: null, closedAt: null });
  await expect(planVisit(coordinator, again)).resolves.toBeDefined();
});

test("it is attended to once, even by two who plan at once, and only at its own place", async () => {
  const { input } = await asked();
  const secretary = await actAs("secretary", network);
  const later = { ...input, scheduledOn: addDays(input.scheduledOn, 30) };
  const both = await Promise.allSettled([planVisit(coordinator, input), planVisit(secretary, later)]);
  expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  const other = await asked();
  await expect(
    planVisit(coordinator, { ...input, requestId: other.requestId, scheduledOn: addDays(today(), 500) }),
  ).rejects.toMatchObject({ code: "not_found" });
});

test("one waits at a time of each person and place; it is withdrawn only by whoever asked", async () => {
  const { school, head, requestId } = await asked();
  const again = () => askVisit(head, { place: school, topic: "Otra cosa" });
  await expect(again()).rejects.toMatchObject({ code: "conflict" });
  await expect(withdrawRequest(coordinator, { requestId, version: 1 })).rejects.toMatchObject({
    code: "forbidden",
  });
  const colleague = await actAs("school_head", await createSchool(network));
  await expect(withdrawRequest(colleague, { requestId, version: 1 })).rejects.toMatchObject({
    code: "not_found",
  });
  await withdrawRequest(head, { requestId, version: 1, reason: "Ya no hace falta" });
  expect(await stateOf(requestId)).toMatchObject({ state: "withdrawn", closedReason: "Ya no hace falta" });
  const both = await Promise.allSettled([again(), again()]);
  expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
});

test("nobody asks from where she does not serve", async () => {
  const school = await createSchool(network);
  const topic = "Retroalimentar";
  for (const actor of [coordinator, await actAs("school_head", await createSchool(network))])
    await expect(askVisit(actor, { place: school, topic })).rejects.toMatchObject({ code: "not_found" });
});
