import { randomUUIDv7 } from "node:crypto";
import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { ownerDatabase } from "@/db/client";
import { files } from "@/db/schema/files";
import { handovers } from "@/db/schema/handovers";
import { educationServices, institutionCorrections, institutions } from "@/db/schema/institutions";
import { networkProfiles, networks } from "@/db/schema/networks";
import { installationRecords } from "@/db/schema/papers";
import { appointments } from "@/db/schema/people";
import { places } from "@/db/schema/places";
import { planProgress } from "@/db/schema/plan-progress";
import { planObservations } from "@/db/schema/plan-reviews";
import type { Actor } from "@/lib/access/actor";
import { today } from "@/lib/dates/dates";
import { getInbox } from "@/lib/inbox/queries";
import { acceptHandover, noteHandover } from "@/lib/networks/handover/commands";
import { getHandover } from "@/lib/networks/handover/queries";
import { appointPerson, invitePerson } from "@/lib/people/commands";
import { addActivity } from "../factories/followed-plans";
import { actAs, actorOf, createPerson } from "../factories/people";
import { createNetwork, createSchool, createUgel, fresh } from "../factories/places";
import { createPlan, fillPlan } from "../factories/plans";
import { returnAt } from "../factories/returns";

let ugel: string;
let network: string;
let code: string;
let head: Actor;
let old: string;
beforeEach(async () => {
  ugel = await createUgel();
  network = await createNetwork(ugel);
  const [row] = await ownerDatabase().select().from(places).where(eq(places.path, network));
  code = row?.code ?? "";
  head = await actAs("area_head", ugel);
  old = (await createPerson({ role: "coordinator", place: network, endsOn: "2026-11-01" })).personId;
});

/** Somebody of the UGEL takes the coordination. */
async function takeOver() {
  const { personId } = await createPerson({ role: "peer_monitor", place: network });
  await appointPerson(head, {
    ...{ personId, role: "coordinator", place: network, startsOn: "2026-11-02" },
    ...{ endsOn: undefined, document: undefined, institutionId: undefined },
  });
  const [handover] = await ownerDatabase()
    .select()
    .from(handovers)
    .where(eq(handovers.incomingPersonId, personId));
  return { personId, coordinator: await actorOf(personId), handover };
}
const openOf = async (actor: Actor) =>
  (await getHandover(actor, code))?.pack.business.map(({ kind, title }) => [kind, title]) ?? [];

describe("beginning", () => {
  test("whoever comes after another receives the network from her", async () => {
    const { personId, handover } = await takeOver();
    expect(handover).toMatchObject({ incomingPersonId: personId, outgoingPersonId: old, acceptedAt: null });
  });

  test("the first coordinator of a network where nothing is open receives nothing", async () => {
    const place = await createNetwork(ugel);
    await invitePerson(head, {
      ...{ givenNames: "Rosa", familyNames: "Nueva", documentKind: "dni", phone: undefined },
      ...{ documentNumber: String(61_000_000 + fresh()), email: `rosa${fresh()}@ejemplo.pe` },
      ...{ role: "coordinator", place, startsOn: "2026-11-02", endsOn: undefined, document: undefined },
      ...{ institutionId: undefined, sendNow: undefined },
    });
    expect(await ownerDatabase().select().from(handovers).where(eq(handovers.place, place))).toEqual([]);
  });

  test("nothing begins for a secretary", async () => {
    const before = await ownerDatabase().select().from(handovers);
    const { personId } = await createPerson({ role: "peer_monitor", place: network });
    await appointPerson(head, {
      ...{ personId, role: "secretary", place: network, startsOn: "2026-11-02" },
      ...{ endsOn: undefined, document: undefined, institutionId: undefined },
    });
    expect(await ownerDatabase().select().from(handovers)).toHaveLength(before.length);
  });
});

describe("what is open", () => {
  test("of its plan, what is late or under way and what was observed", async () => {
    const plan = await createPlan(network, { state: "under_way" });
    const { objectiveId } = await fillPlan(plan);
    const late = await addActivity(plan, objectiveId, { title: "Taller que nadie hizo", months: [1] });
    const begun = await addActivity(plan, objectiveId, { title: "Comunidad que sigue", months: [12] });
    const done = await addActivity(plan, objectiveId, { title: "Feria que se hizo", months: [1] });
    const at = { planId: plan.id, place: network, updatedBy: old };
    await ownerDatabase()
      .insert(planProgress)
      .values([
        { ...at, activityId: begun, state: "under_way", nextOn: "2026-12-10" },
        { ...at, activityId: done, state: "done", doneOn: "2026-02-01" },
      ]);
    await ownerDatabase()
      .insert(planObservations)
      .values({ planId: plan.id, place: network, section: "metas", text: "Falta una meta", createdBy: old });
    const { coordinator } = await takeOver();
    const pack = (await getHandover(coordinator, code))?.pack.business ?? [];
    expect(pack.filter(({ kind }) => kind.startsWith("plan_"))).toEqual([
      expect.objectContaining({ title: "Comunidad que sigue", dueOn: "2026-12-10" }),
      expect.objectContaining({ title: "Comunidad de lectura 1" }),
      expect.objectContaining({ title: "Taller que nadie hizo", href: expect.stringContaining(late) }),
      expect.objectContaining({ kind: "plan_observations", detail: "1 observación sin resolver." }),
    ]);
  });

  test("each thing that the network has open is told, and nothing that is closed", async () => {
    const { coordinator } = await takeOver();
    expect((await openOf(coordinator)).map(([kind]) => kind)).toEqual([
      ...["vacancy", "vacancy", "vacancy", "resolution", "profile"],
    ]);
    for (const role of ["secretary", "local_specialist", "regional_specialist"] as const) {
      await createPerson({ role, place: network });
    }
    await ownerDatabase()
      .update(networks)
      .set({ resolutionNumber: "RDR 1" })
      .where(eq(networks.place, network));
    await ownerDatabase()
      .insert(networkProfiles)
      .values({ place: network, contactEmail: "red@ejemplo.pe", hubName: "Casa" });
    expect(await openOf(coordinator)).toEqual([]);

    const node = await createSchool(network);
    const [school] = await ownerDatabase()
      .select({ id: institutions.id, place: institutions.place })
      .from(places)
      .innerJoin(institutions, eq(institutions.id, places.institutionId))
      .where(eq(places.path, node));
    const institutionId = school?.id ?? "";
    await ownerDatabase()
      .insert(institutionCorrections)
      .values({
        ...{ institutionId, place: node, requestedBy: coordinator.personId },
        ...{ before: { phone: "1" }, after: { phone: "2" } },
      });
    await ownerDatabase()
      .insert(educationServices)
      .values({
        ...{
          institutionId,
          place: ugel,
          modularCode: String(1_000_000 + fresh()),
          annex: "0",
          active: false,
        },
        ...{ levelCode: "B0", levelName: "Primaria", modality: "ebr", sourceDate: "2026-01-01" },
      });
    await ownerDatabase()
      .insert(installationRecords)
      .values({
        ...{
          place: network,
          heldOn: "2026-03-02",
          venue: "Local",
          body: "Texto",
          createdBy: coordinator.personId,
        },
      });
    expect((await openOf(coordinator)).map(([kind]) => kind)).toEqual([
      "correction",
      "inactive_services",
      "installation",
    ]);
  });

  test("results that were given back to a school are told until they are settled, with their date while it owes them", async () => {
    const { coordinator } = await takeOver();
    await returnAt(network, "open");
    await returnAt(network, "answered");
    await returnAt(network, "resolved");
    const business = (await getHandover(coordinator, code))?.pack.business ?? [];
    expect(business.filter(({ kind }) => kind === "returned_results")).toMatchObject([
      { dueOn: today(), detail: expect.stringContaining("los corrige hasta") },
      { detail: expect.stringContaining("falta revisarlos") },
    ]);
  });

  test("the schools come with their institutional contact and who directs them", async () => {
    const node = await createSchool(network);
    const [place] = await ownerDatabase().select().from(places).where(eq(places.path, node));
    await ownerDatabase()
      .update(institutions)
      .set({ phone: "014567890", email: "colegio@ejemplo.pe" })
      .where(eq(institutions.id, place?.institutionId ?? ""));
    await createPerson({ role: "school_head", place: node });
    const { coordinator } = await takeOver();
    const pack = (await getHandover(coordinator, code))?.pack;
    expect(pack?.schools).toMatchObject([
      { phone: "014567890", email: "colegio@ejemplo.pe", head: expect.stringContaining("Nélida") },
    ]);
    expect(pack?.outgoing).toMatchObject({ since: "2026-01-01", until: "2026-11-01" });
  });

  test("a coordinator sees nobody's own contact data, not even in her network; who manages it does", async () => {
    await createPerson({ role: "secretary", place: network });
    const { coordinator, personId } = await takeOver();
    const officers = (await getHandover(coordinator, code))?.pack.officers ?? [];
    const others = officers.filter(({ role }) => role === "secretary");
    expect(others).toMatchObject([{ email: null, phone: null }]);
    const managed = (await getHandover(head, code))?.pack.officers ?? [];
    expect(managed.every(({ email }) => email !== null)).toBe(true);
    expect(personId).toBeTruthy();
  });

  test("the papers of the network are named for what they are", async () => {
    const id = randomUUIDv7();
    await ownerDatabase()
      .insert(files)
      .values({
        ...{ id, place: network, name: "rdr.pdf", contentType: "application/pdf", size: 1 },
        ...{ sha256: "0".repeat(64), storageKey: id, uploadedBy: head.personId },
      });
    await ownerDatabase().update(networks).set({ resolutionFileId: id }).where(eq(networks.place, network));
    const { coordinator } = await takeOver();
    expect((await getHandover(coordinator, code))?.pack.documents).toEqual([
      { id, name: "rdr.pdf", title: "Resolución que creó la red" },
    ]);
  });
});

describe("who reads it", () => {
  test("whoever reads the network's records; to the rest it is as if there were none", async () => {
    await takeOver();
    for (const role of ["secretary", "local_specialist"] as const) {
      expect(await getHandover(await actAs(role, network), code), role).not.toBeNull();
    }
    const neighbour = await createNetwork(ugel);
    for (const actor of [
      await actAs("coordinator", neighbour),
      await actAs("peer_monitor", network),
      await actAs("school_head", await createSchool(network)),
      await actAs("area_head", await createUgel(ugel.split(".")[0])),
      await actAs("admin", (await createUgel()).split(".")[0] as string),
    ]) {
      expect(await getHandover(actor, code)).toBeNull();
    }
  });
});

describe("accepting", () => {
  const accept = (actor: Actor, handover: { id: string; version: number } | undefined) =>
    acceptHandover(actor, { handoverId: handover?.id ?? "", version: handover?.version ?? 0 });

  test("keeps what was open that day, without anybody's contact data, and shows that ever after", async () => {
    const { coordinator, handover } = await takeOver();
    await accept(coordinator, handover);
    const before = await openOf(coordinator);
    await createPerson({ role: "secretary", place: network });
    expect(await openOf(coordinator)).toEqual(before);
    const [row] = await ownerDatabase()
      .select()
      .from(handovers)
      .where(eq(handovers.id, handover?.id ?? ""));
    expect(row?.accepted).toMatchObject({ business: expect.any(Array), schools: [] });
    expect(JSON.stringify(row?.accepted)).not.toContain("prueba");
  });

  test("is only of whoever receives it", async () => {
    const { handover } = await takeOver();
    await expect(accept(head, handover)).rejects.toMatchObject({ code: "forbidden" });
    const secretary = await actAs("secretary", network);
    await expect(accept(secretary, handover)).rejects.toMatchObject({ code: "not_found" });
  });

  test("ends with the office", async () => {
    const { personId, handover } = await takeOver();
    await ownerDatabase()
      .update(appointments)
      .set({ endsOn: "2026-11-10" })
      .where(eq(appointments.id, handover?.appointmentId ?? ""));
    await expect(accept(await actorOf(personId), handover)).rejects.toMatchObject({ code: "forbidden" });
  });

  test("is done once, and nothing of it changes afterwards", async () => {
    const { coordinator, handover } = await takeOver();
    await accept(coordinator, handover);
    await expect(accept(coordinator, handover)).rejects.toMatchObject({ code: "wrong_status" });
    const note = { handoverId: handover?.id ?? "", version: 2, note: "Tarde" };
    await expect(noteHandover(head, note)).rejects.toMatchObject({ code: "wrong_status" });
    await expect(
      ownerDatabase().update(handovers).set({ note: "Tarde" }).where(eq(handovers.id, note.handoverId)),
    ).rejects.toMatchObject({ cause: { code: "42501" } });
  });

  test("is refused when the note changed meanwhile", async () => {
    const { coordinator, handover } = await takeOver();
    await noteHandover(head, {
      handoverId: handover?.id ?? "",
      version: 1,
      note: "Hay una visita el viernes.",
    });
    await expect(accept(coordinator, handover)).rejects.toMatchObject({ code: "stale" });
    expect((await getHandover(coordinator, code))?.pack.note).toBe("Hay una visita el viernes.");
  });

  test("a note on an old page is refused with the text that is saved", async () => {
    const { handover } = await takeOver();
    const note = { handoverId: handover?.id ?? "", version: 1, note: "Una" };
    await noteHandover(head, note);
    await expect(noteHandover(head, { ...note, note: "Otra" })).rejects.toMatchObject({
      code: "stale",
      theirs: { note: "Una", version: 2 },
    });
  });
});

test("it waits in the inbox of whoever receives it until she accepts, and in nobody else's", async () => {
  const { coordinator, handover } = await takeOver();
  expect((await getInbox(coordinator)).awaited).toMatchObject([{ placeCode: code, role: "coordinator" }]);
  expect((await getInbox(head)).awaited).toEqual([]);
  await acceptHandover(coordinator, { handoverId: handover?.id ?? "", version: 1 });
  expect((await getInbox(coordinator)).awaited).toEqual([]);
});
