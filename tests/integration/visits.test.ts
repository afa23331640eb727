import { randomUUIDv7 } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { ownerDatabase } from "@/db/client";
import { files } from "@/db/schema/files";
import { visitFormVersions } from "@/db/schema/visit-forms";
import {
  visitCommitments,
  visitPhotos,
  visitRecords,
  visitScores,
  visitTransfers,
} from "@/db/schema/visit-records";
import { visits } from "@/db/schema/visits";
import type { VisitContract } from "@/db/visit-values";
import type { Actor } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import { type PlacePath, regionOf } from "@/lib/access/place";
import { readsDetail } from "@/lib/visits/policy";
import { getVisit } from "@/lib/visits/queries";
import { actAs } from "../factories/people";
import { createNetwork, createSchool } from "../factories/places";
import { createForm, createRecord, createVisit } from "../factories/visits";

let network: PlacePath;
let school: PlacePath;
let people: Record<string, Actor>;
const made = {} as Record<VisitContract, string>;

const DETAILS = [visitRecords, visitScores, visitCommitments, visitPhotos, visitTransfers];

beforeAll(async () => {
  network = await createNetwork();
  school = await createSchool(network);
  const ugel = network.split(".").slice(0, 2).join(".");
  const other = await createNetwork(ugel);
  people = {
    observer: await actAs("peer_monitor", network),
    companion: await actAs("school_head", await createSchool(network)),
    observed: await actAs("school_head", school),
    coordinator: await actAs("coordinator", network),
    secretary: await actAs("secretary", network),
    specialist: await actAs("local_specialist", network),
    networkSpecialist: await actAs("regional_specialist", network),
    otherCoordinator: await actAs("coordinator", other),
    otherSpecialist: await actAs("local_specialist", other),
    areaHead: await actAs("area_head", ugel),
    director: await actAs("ugel_director", ugel),
    regional: await actAs("regional_director", regionOf(network)),
    admin: await actAs("admin", regionOf(network)),
    colleague: await actAs("school_head", await createSchool(network)),
    stranger: await actAs("peer_monitor", network),
  };
  for (const contract of ["formative", "supervision"] as const) made[contract] = await visitOf(contract);
});

/** A visit that was done, with one of each thing that hangs from it. */
async function visitOf(contract: VisitContract) {
  const form = await createForm(regionOf(network), { contract });
  const [observerId, observedId] = [people.observer?.personId ?? "", people.observed?.personId ?? ""];
  const visit = await createVisit(school, {
    ...{ versionId: form.versionId, contract, observerId, observedId, state: "done" },
    companionId: people.companion?.personId,
  });
  await createRecord(visit, form);
  const db = ownerDatabase();
  const at = { visitId: visit.id, place: school };
  await db
    .insert(visitCommitments)
    .values({ ...at, id: randomUUIDv7(), side: "observed", text: "x", dueOn: "2026-12-01" });
  const fileId = randomUUIDv7();
  const sha256 = "0".repeat(64);
  await db.insert(files).values({
    ...{ id: fileId, place: school, name: "a.jpg", contentType: "image/jpeg", size: 1, sha256 },
    ...{ storageKey: fileId, uploadedBy: observerId, ofVisit: true },
  });
  await db.insert(visitPhotos).values({ ...at, id: randomUUIDv7(), fileId, sha256 });
  await db.insert(visitTransfers).values({ ...at, days: 30, answer: "applied", text: "x", by: observedId });
  return visit.id;
}

/** How many of the kinds of detail of a visit somebody reads, and whether its pictures. */
const detailsFor = (actor: Actor, visitId: string) =>
  asActor(actor, async (tx) => {
    const counts: number[] = [];
    for (const table of DETAILS)
      counts.push((await tx.select({ one: sql`1` }).from(table).where(eq(table.visitId, visitId))).length);
    const pictures = await tx.execute(sql`select 1 from files f where f.of_visit
      and f.id in (select p.file_id from ${visitPhotos} p where p.visit_id = ${visitId})`);
    return [...counts.map((n) => n > 0), pictures.length > 0];
  });

/** Who of all reads the detail of each contract. */
const READERS: Record<VisitContract, string[]> = {
  formative: ["observer", "companion", "observed", "coordinator"],
  supervision: ["observer", "companion", "observed", "coordinator", "specialist", "networkSpecialist"],
};

describe.each(["formative", "supervision"] as const)("the detail of a %s visit", (contract) => {
  test("is read by those whom its contract names and by nobody else, however high", async () => {
    const readers: string[] = [];
    for (const [who, actor] of Object.entries(people)) {
      const seen = await detailsFor(actor, made[contract]);
      expect(new Set(seen).size, `${who} reads all of it or nothing`).toBe(1);
      if (seen[0]) readers.push(who);
    }
    expect(readers).toEqual(READERS[contract]);
  });

  test("is hidden by the pages' own policy just as by the database", async () => {
    for (const [who, actor] of Object.entries(people)) {
      const visit = await getVisit(actor, made[contract]);
      expect(visit !== null && readsDetail(actor, visit), who).toBe(READERS[contract].includes(who));
    }
  });
});

test("that there was a visit is known to whoever reads its place, and to those it names", async () => {
  const found: string[] = [];
  for (const [who, actor] of Object.entries(people))
    if (await getVisit(actor, made.formative)) found.push(who);
  expect(found).toEqual(
    Object.keys(people).filter(
      (who) => !["otherCoordinator", "otherSpecialist", "colleague", "stranger"].includes(who),
    ),
  );
});

test("whoever visits after sees the commitments that were left, and nothing else", async () => {
  const next = await actAs("school_head", await createSchool(network));
  const form = await createForm(regionOf(network));
  await createVisit(school, {
    ...{ versionId: form.versionId, observerId: next.personId, previousId: made.formative },
  });
  expect(await detailsFor(next, made.formative)).toEqual([false, false, true, false, false, false]);
});

test("only who plans there plans a visit, not the head of the school nor who coordinates another network", async () => {
  const form = await createForm(regionOf(network));
  const plan = (actor: Actor) =>
    asActor(actor, (tx) =>
      tx.insert(visits).values({
        ...{
          id: randomUUIDv7(),
          place: school,
          kind: "peer",
          contract: "formative",
          createdBy: actor.personId,
        },
        ...{ formVersionId: form.versionId, observerId: people.stranger?.personId ?? "", observedName: "x" },
        ...{
          observedOffice: "x",
          scheduledOn: `20${40 + plannedSoFar++}-01-01`,
          startsAt: "09:00",
          endsAt: "10:00",
        },
      }),
    );
  let plannedSoFar = 0;
  for (const who of ["coordinator", "secretary", "specialist", "areaHead", "director"])
    await expect(plan(people[who] as Actor), who).resolves.toBeDefined();
  for (const who of ["observed", "otherCoordinator", "stranger", "regional", "admin"])
    await expect(plan(people[who] as Actor), who).rejects.toMatchObject({ code: "forbidden" });
});

test("nobody is in two visits at once, and one does not observe oneself", async () => {
  const form = await createForm(regionOf(network));
  const observer = await actAs("peer_monitor", network);
  const at = { versionId: form.versionId, observerId: observer.personId, scheduledOn: "2045-03-03" };
  await createVisit(school, at);
  await expect(createVisit(await createSchool(network), at)).rejects.toMatchObject({
    cause: { constraint_name: "visits_observer_hours_excl" },
  });
  await expect(
    createVisit(school, { ...at, scheduledOn: "2045-03-04", observedId: observer.personId }),
  ).rejects.toMatchObject({ cause: { constraint_name: "visits_people_check" } });
});

test("what was promised when a visit was planned does not change, not even by whoever planned it", async () => {
  for (const change of [{ contract: "supervision" as const }, { observedName: "Otra" }, { place: network }])
    await expect(
      asActor(people.coordinator as Actor, (tx) =>
        tx.update(visits).set(change).where(eq(visits.id, made.formative)),
      ),
    ).rejects.toMatchObject({ code: "forbidden" });
});

test("a published version of a form does not change, not even for its owner", async () => {
  const { versionId } = await createForm(regionOf(network));
  await expect(
    ownerDatabase()
      .update(visitFormVersions)
      .set({ content: { purpose: "otra", blocks: [], rule: null } })
      .where(eq(visitFormVersions.id, versionId)),
  ).rejects.toMatchObject({ cause: { message: /append-only/ } });
});
