import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { ownerDatabase } from "@/db/client";
import { places } from "@/db/schema/places";
import { plans } from "@/db/schema/plans";
import type { AgreementState } from "@/db/values";
import type { Actor } from "@/lib/access/actor";
import { addDays, today } from "@/lib/dates/dates";
import { listAgreements } from "@/lib/meetings/agreements/list/queries";
import { agreementFiltersSchema } from "@/lib/meetings/agreements/list/schema";
import { getHandover } from "@/lib/networks/handover/queries";
import { getRegionHub, getUgelHub } from "@/lib/networks/places/queries";
import { refreshDiagnosis } from "@/lib/plans/diagnosis/commands";
import { diagnosisTables } from "@/lib/plans/document/diagnosis/rules";
import { getPlaceRecords } from "@/lib/plans/hub/queries";
import { getPlanDocument } from "@/lib/plans/queries";
import { createAgreement, createItem, createMeeting } from "../factories/meetings";
import { actAs } from "../factories/people";
import { createNetwork, createUgel } from "../factories/places";
import { createPlan, createTemplate } from "../factories/plans";

const DAY = today();

let ugel: { path: string; code: string };
let network: { path: string; code: string };
let director: Actor;
let coordinator: Actor;

const placeAt = async (path: string) => {
  const [row] = await ownerDatabase().select({ code: places.code }).from(places).where(eq(places.path, path));
  return { path, code: row?.code ?? "" };
};

beforeEach(async () => {
  ugel = await placeAt(await createUgel());
  network = await placeAt(await createNetwork(ugel.path));
  director = await actAs("ugel_director", ugel.path);
  coordinator = await actAs("coordinator", network.path);
});

/** An agreement of the UGEL's approved directorio that the network answers for. */
async function agreed(state: AgreementState = "pending", dueIn = 10) {
  const meeting = await createMeeting(ugel.path, { state: "approved" });
  return createAgreement(meeting, {
    itemId: await createItem(meeting),
    ...{ state, dueOn: addDays(DAY, dueIn), responsiblePlace: network.path },
  });
}

const total = async (actor: Actor, search: Record<string, string>) =>
  (await listAgreements(actor, agreementFiltersSchema.parse(search))).total;

test("the page of each place tells its next meeting and what is open, as its list counts it", async () => {
  await agreed();
  await agreed("under_way", -3);
  await agreed("fulfilled");
  const meeting = await createMeeting(ugel.path, { state: "convened", heldOn: addDays(DAY, 5) });
  await createMeeting(ugel.path, { state: "convened", heldOn: addDays(DAY, 9) });
  await createMeeting(ugel.path, { state: "suspended", heldOn: addDays(DAY, 1) });
  const hub = (await getUgelHub(director, ugel.code))?.ugel.meetings;
  expect(hub).toMatchObject({ next: { id: meeting.id }, open: 2, overdue: 1 });
  expect(await total(director, { ugel: ugel.code, estado: "open" })).toBe(2);
  const seen = (await getPlaceRecords(coordinator, network.path)).meetings;
  // She was not called to that one.
  expect(seen).toMatchObject({ next: null, open: 2, overdue: 1 });
  expect(await total(coordinator, { responde: network.code, estado: "overdue" })).toBe(1);
  const regional = await actAs("regional_director", ugel.path.split(".")[0] as string);
  expect((await getRegionHub(regional))?.region.meetings).toMatchObject({ next: null, open: 2, overdue: 1 });
  const beside = await actAs("coordinator", await createNetwork(ugel.path));
  expect((await getPlaceRecords(beside, beside.offices[0]?.place ?? "")).meetings).toMatchObject({ open: 0 });
});

test("a plan's diagnosis brings what is open of its place, and its paper tells it; without any it says nothing", async () => {
  await createTemplate(ugel.path.split(".")[0] as string);
  const plan = await createPlan(network.path);
  await refreshDiagnosis(coordinator, { planId: plan.id, version: 1 });
  expect((await getPlanDocument(coordinator, plan.id))?.diagnosis).not.toHaveProperty("agreements");
  const open = await agreed();
  await agreed("void");
  await refreshDiagnosis(coordinator, { planId: plan.id, version: 2 });
  const diagnosis = (await getPlanDocument(coordinator, plan.id))?.diagnosis;
  expect(diagnosis?.agreements).toMatchObject([{ agreementId: open, dueOn: addDays(DAY, 10) }]);
  const [table] = diagnosis ? diagnosisTables(diagnosis) : [];
  expect(table?.caption).toContain("Acuerdos");
  expect(table?.rows).toHaveLength(1);
  const [row] = await ownerDatabase().select().from(plans).where(eq(plans.id, plan.id));
  expect(JSON.stringify(row?.diagnosis)).not.toContain("Nélida");
});

test("whoever receives a network receives what it answers for and the meetings that come", async () => {
  await agreed("under_way");
  await agreed("fulfilled");
  const assembly = await createMeeting(network.path, { heldOn: addDays(DAY, 4) });
  const business = (await getHandover(coordinator, network.code))?.pack.business ?? [];
  const told = business.filter(({ kind }) => kind === "agreement" || kind === "meeting");
  expect(told).toMatchObject([
    { kind: "meeting", href: `/directorios/${assembly.id}`, dueOn: addDays(DAY, 4) },
    { kind: "agreement", dueOn: addDays(DAY, 10) },
  ]);
  expect(told[1]?.detail).toContain("en curso");
});
