import { eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { ownerDatabase } from "@/db/client";
import { visits } from "@/db/schema/visits";
import type { Actor } from "@/lib/access/actor";
import { type PlacePath, regionOf } from "@/lib/access/place";
import { addDays, today } from "@/lib/dates/dates";
import { cancelVisit, changeVisit, moveVisit } from "@/lib/visits/planning/changing/commands";
import { planVisit } from "@/lib/visits/planning/commands";
import type { PlanVisit } from "@/lib/visits/planning/schema";
import { actAs, createPerson } from "../factories/people";
import { createNetwork, createSchool, fresh } from "../factories/places";
import { createForm, createRound } from "../factories/visits";

const db = ownerDatabase;

let network: PlacePath;
let school: PlacePath;
let form: Awaited<ReturnType<typeof createForm>>;
let coordinator: Actor;
let head: Actor;
let roundId: string;

beforeAll(async () => {
  network = await createNetwork();
  school = await createSchool(network);
  form = await createForm(regionOf(network));
  roundId = await createRound(regionOf(network), { endsOn: addDays(today(), 4000) });
  coordinator = await actAs("coordinator", network);
  head = await actAs("school_head", school);
});

/** A visit of an hour to the head of the school, by somebody of the network, on a day that nobody else has. */
async function wanted(more: Partial<PlanVisit> = {}): Promise<PlanVisit> {
  const observerId =
    more.observerId ?? (await createPerson({ role: "peer_monitor", place: network })).personId;
  return {
    ...{ place: school, formId: form.formId, observedId: head.personId },
    ...{ scheduledOn: addDays(today(), 1 + fresh()), startsAt: "09:00", endsAt: "10:00" },
    ...more,
    observerId,
  };
}

const visitOf = async (id: string) => (await db().select().from(visits).where(eq(visits.id, id)))[0];

test("a visit keeps who is observed and as what, its form, its contract and its round", async () => {
  const input = await wanted({ focus: "Preguntas abiertas" });
  const visit = await visitOf(await planVisit(coordinator, input));
  expect(visit).toMatchObject({
    ...{ kind: "peer", contract: "formative", formVersionId: form.versionId, roundId, state: "planned" },
    ...{ observedId: head.personId, observedName: head.name, focus: "Preguntas abiertas", previousId: null },
    observedOffice: expect.stringMatching(/^Directivo\(a\) de IE, IE /),
  });
});

test("it is moved and cancelled, with the reason and the day that it was for", async () => {
  const input = await wanted();
  const id = await planVisit(coordinator, input);
  const scheduledOn = addDays(input.scheduledOn, 300);
  await moveVisit(coordinator, {
    ...{ visitId: id, version: 1, scheduledOn, startsAt: "11:00", endsAt: "12:00", reason: "Hay feria" },
  });
  expect(await visitOf(id)).toMatchObject({
    ...{ scheduledOn, movedFrom: input.scheduledOn, movedReason: "Hay feria", version: 2 },
  });
  const { observerId } = input;
  await changeVisit(coordinator, {
    ...{ visitId: id, version: 2, observerId, startsAt: "11:00", endsAt: "12:30", focus: "Ambiente" },
  });
  await cancelVisit(coordinator, { visitId: id, version: 3, reason: "Se cerró el colegio" });
  expect(await visitOf(id)).toMatchObject({ state: "cancelled", cancelledReason: "Se cerró el colegio" });
});
