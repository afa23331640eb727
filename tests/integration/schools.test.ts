import { and, eq, isNull } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { ownerDatabase } from "@/db/client";
import { appointments } from "@/db/schema/people";
import { places } from "@/db/schema/places";
import type { Actor } from "@/lib/access/actor";
import { moveSchool, placeSchools } from "@/lib/networks/schools/commands";
import { getSchool, listTargets } from "@/lib/networks/schools/queries";
import { actAs, actorOf, createPerson } from "../factories/people";
import { createNetwork, createSchool, createUgel } from "../factories/places";

let head: Actor;
let ugel: string;
let from: string;
let to: string;
let node: string;
let institutionId: string;
beforeEach(async () => {
  ugel = await createUgel();
  [from, to] = [await createNetwork(ugel), await createNetwork(ugel)];
  node = await createSchool(from);
  head = await actAs("area_head", ugel);
  const [row] = await ownerDatabase().select().from(places).where(eq(places.path, node));
  institutionId = row?.institutionId as string;
});

const move = (more = {}) => ({
  institutionId,
  node,
  to,
  on: "2026-11-01",
  reason: "Reorganización.",
  ...more,
});
const openNodes = () =>
  ownerDatabase()
    .select({ parent: places.parent, openedOn: places.openedOn })
    .from(places)
    .where(and(eq(places.institutionId, institutionId), isNull(places.closedOn)));

test("a school leaves its network on a day and enters the other that day; its history stays", async () => {
  const code = await moveSchool(head, move());
  expect(await openNodes()).toEqual([{ parent: to, openedOn: "2026-11-01" }]);
  expect((await getSchool(head, code))?.nodes).toMatchObject([
    { parentPath: to, closedOn: null },
    { parentPath: from, openedOn: "2026-01-01", closedOn: "2026-11-01" },
  ]);
});

test("who directs it goes on directing it", async () => {
  const { personId } = await createPerson({ role: "school_head", place: node });
  await moveSchool(head, move());
  const offices = await ownerDatabase()
    .select({ place: appointments.place, startsOn: appointments.startsOn, endsOn: appointments.endsOn })
    .from(appointments)
    .where(eq(appointments.personId, personId))
    .orderBy(appointments.startsOn);
  expect(offices).toEqual([
    { place: node, startsOn: "2026-01-01", endsOn: "2026-10-31" },
    { place: expect.stringMatching(`^${to}\\.s`), startsOn: "2026-11-01", endsOn: null },
  ]);
  expect((await actorOf(personId)).offices).toHaveLength(1);
});

test("why it left and why it came stay with its nodes", async () => {
  await moveSchool(head, move({ reason: "Queda más cerca." }));
  const nodes = await ownerDatabase()
    .select({ opened: places.openedReason, closed: places.closedReason })
    .from(places)
    .where(eq(places.institutionId, institutionId))
    .orderBy(places.openedOn);
  expect(nodes).toEqual([
    { opened: null, closed: "Queda más cerca." },
    { opened: "Queda más cerca.", closed: null },
  ]);
});

test("it may leave for no network and hang from its UGEL", async () => {
  await moveSchool(head, move({ to: ugel }));
  expect(await openNodes()).toMatchObject([{ parent: ugel }]);
  expect((await listTargets(head, ugel)).map((target) => target.path).sort()).toEqual(
    [from, to, ugel].sort(),
  );
});

test.each([
  [
    "where it already is",
    () => ({ to: from }),
    { fields: { to: "El colegio ya está en ese lugar. Elija otro." } },
  ],
  [
    "before it was there",
    () => ({ on: "2025-12-31" }),
    { fields: { on: expect.stringContaining("anterior") } },
  ],
  ["on an old page", () => ({ node: `${from}.s1` }), { code: "stale" }],
  ["to a school", () => ({ to: node }), { code: "not_found" }],
])("it does not move %s", async (_name, more, refusal) => {
  await expect(moveSchool(head, move(more()))).rejects.toMatchObject(refusal);
  expect(await openNodes()).toMatchObject([{ parent: from }]);
});

test("it does not move to a network of another UGEL", async () => {
  const admin = await actAs("admin", ugel.split(".")[0] as string);
  const elsewhere = await createNetwork(await createUgel(ugel.split(".")[0]));
  await expect(moveSchool(admin, move({ to: elsewhere }))).rejects.toMatchObject({
    fields: { to: "Ese lugar es de otra UGEL. Un colegio cambia de UGEL con el padrón, no aquí." },
  });
  await expect(moveSchool(head, move({ to: elsewhere }))).rejects.toMatchObject({ code: "forbidden" });
});

test("the database itself keeps a school in one network at a time", async () => {
  const twice = {
    path: `${to}.s999999`,
    kind: "school" as const,
    code: "1",
    name: "x",
    openedOn: "2026-05-01",
  };
  await expect(
    ownerDatabase()
      .insert(places)
      .values({ ...twice, institutionId }),
  ).rejects.toMatchObject({
    cause: { constraint_name: "places_institution_once_excl" },
  });
});

test("several are taken at once, all or none", async () => {
  const other = await createSchool(from);
  const [row] = await ownerDatabase().select().from(places).where(eq(places.path, other));
  const both = {
    to,
    institutionIds: [institutionId, row?.institutionId as string],
    on: "2026-11-01",
    reason: "x",
  };
  expect(await placeSchools(head, both)).toBe(2);
  await expect(placeSchools(head, both)).rejects.toMatchObject({ code: "invalid" });
});
