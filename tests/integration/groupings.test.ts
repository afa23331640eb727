import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { ownerDatabase } from "@/db/client";
import { places } from "@/db/schema/places";
import type { Actor } from "@/lib/access/actor";
import {
  addMembers,
  createGrouping,
  editGrouping,
  endGrouping,
  endMembership,
} from "@/lib/networks/groupings/commands";
import { getGrouping, listGroupings, listGroupingsOf } from "@/lib/networks/groupings/queries";
import { getSchool } from "@/lib/networks/schools/queries";
import { actAs } from "../factories/people";
import {
  createInstitution,
  createNetwork,
  createRegion,
  createSchool,
  createUgel,
} from "../factories/places";

let region: string;
let ugel: string;
let network: string;
let head: Actor;
let admin: Actor;
beforeEach(async () => {
  region = await createRegion();
  ugel = await createUgel(region);
  network = await createNetwork(ugel);
  head = await actAs("area_head", ugel);
  admin = await actAs("admin", region);
});

const facts = {
  ...{ kind: "commonwealth" as const, name: "Mancomunidad del Río" },
  ...{ description: undefined, document: "Convenio 1" },
};
const create = (actor: Actor, place: string, more = {}) =>
  createGrouping(actor, { ...facts, place, startsOn: "2026-03-01", ...more });
const joining = (groupingId: string, more = {}) => ({
  ...{ groupingId, places: [] as string[], schools: undefined, startsOn: "2026-03-02" },
  ...more,
});
const get = async (id: string, actor = head) => {
  const found = await getGrouping(actor, id);
  if (!found) throw new Error("no grouping");
  return found;
};
const codeOf = async (path: string) => {
  const [row] = await ownerDatabase().select().from(places).where(eq(places.path, path));
  return row?.code ?? "";
};

test("networks and schools belong from a day to a day, and everybody of the region reads it", async () => {
  const id = await create(head, ugel);
  const { siteCode } = await createInstitution(ugel);
  await addMembers(head, joining(id, { places: [network], schools: siteCode }));
  const reader = await actAs("coordinator", await createNetwork(await createUgel(region)));
  const { members, total } = await get(id, reader);
  expect(total).toBe(2);
  expect(members).toMatchObject([{ path: network, startsOn: "2026-03-02", endsOn: null }, { siteCode }]);
  const member = members[0] as (typeof members)[number];
  await endMembership(head, { memberId: member.id, version: 1, endsOn: "2026-06-30" });
  expect((await get(id)).members).toMatchObject([{ siteCode }, { path: network, endsOn: "2026-06-30" }]);
  await addMembers(head, joining(id, { places: [network], startsOn: "2026-07-01" }));
  expect((await get(id)).total).toBe(3);
});

test("another region knows nothing of it", async () => {
  const id = await create(head, ugel);
  expect(await getGrouping(await actAs("admin", await createRegion()), id)).toBeNull();
});

test("a UGEL's grouping takes what is of its UGEL; the region's, what is of any", async () => {
  const elsewhere = await createUgel(region);
  const foreign = await createNetwork(elsewhere);
  const { siteCode } = await createInstitution(elsewhere);
  const own = await create(head, ugel);
  await expect(addMembers(head, joining(own, { places: [foreign] }))).rejects.toMatchObject({
    fields: { "places[0]": expect.any(String) },
  });
  await expect(addMembers(head, joining(own, { schools: siteCode }))).rejects.toMatchObject({
    fields: { schools: `Son de otra UGEL: ${siteCode}.` },
  });
  expect((await get(own)).total).toBe(0);
  const wide = await create(admin, region);
  await addMembers(admin, joining(wide, { places: [foreign, ugel], schools: siteCode }));
  expect((await get(wide)).members.map(({ kind }) => kind)).toEqual(["ugel", "network", null]);
});

test("each code that is not known is told, and nothing enters", async () => {
  const id = await create(head, ugel);
  const { siteCode } = await createInstitution(ugel);
  const far = await createInstitution(await createUgel());
  await expect(
    addMembers(head, joining(id, { schools: `${siteCode}\n111111, abc ${far.siteCode}` })),
  ).rejects.toMatchObject({
    fields: {
      schools: `No son códigos de local: abc. No hay colegio con estos códigos: 111111, ${far.siteCode}.`,
    },
  });
  expect((await get(id)).total).toBe(0);
});

test("nothing belongs twice at once", async () => {
  const id = await create(head, ugel);
  const { siteCode } = await createInstitution(ugel);
  await addMembers(head, joining(id, { places: [network], schools: siteCode }));
  await expect(addMembers(head, joining(id, { schools: siteCode }))).rejects.toMatchObject({
    fields: { schools: `Ya pertenecen: ${siteCode}.` },
  });
  await expect(addMembers(head, joining(id, { places: [network] }))).rejects.toMatchObject({
    code: "invalid",
  });
});

test("a grouping ends with its memberships, and takes nobody after", async () => {
  const id = await create(head, ugel);
  await addMembers(head, joining(id, { places: [network] }));
  await expect(endGrouping(head, { groupingId: id, version: 1, endsOn: "2026-02-01" })).rejects.toMatchObject(
    {
      fields: { endsOn: expect.stringContaining("anterior al de inicio") },
    },
  );
  await expect(endGrouping(head, { groupingId: id, version: 1, endsOn: "2026-03-01" })).rejects.toMatchObject(
    {
      fields: { endsOn: expect.stringContaining("Un miembro entra después") },
    },
  );
  await endGrouping(head, { groupingId: id, version: 1, endsOn: "2026-06-30" });
  expect(await get(id)).toMatchObject({
    grouping: { endsOn: "2026-06-30" },
    members: [{ endsOn: "2026-06-30" }],
  });
  await expect(addMembers(head, joining(id, { places: [network] }))).rejects.toMatchObject({
    code: "wrong_status",
  });
  const now = new Date("2026-07-01T15:00:00Z");
  expect(await listGroupings(head, { tipo: undefined, estado: "vigentes" }, now)).toEqual([]);
  expect(await listGroupings(head, { tipo: undefined, estado: "terminadas" }, now)).toMatchObject([
    { id, members: 0 },
  ]);
});

test("an edit on an old page is refused with what is saved, and a name is not used twice in a place", async () => {
  const id = await create(head, ugel);
  await editGrouping(head, { groupingId: id, version: 1, ...facts, name: "Otra" });
  await expect(editGrouping(head, { groupingId: id, version: 1, ...facts })).rejects.toMatchObject({
    code: "stale",
    theirs: { name: "Otra" },
  });
  await expect(create(head, ugel, { name: "Otra" })).rejects.toMatchObject({
    fields: { name: expect.stringContaining("Ya existe una agrupación") },
  });
});

test("the region's is not for a UGEL to change, nor a network's place to keep one", async () => {
  const id = await create(admin, region);
  await expect(editGrouping(head, { groupingId: id, version: 1, ...facts })).rejects.toMatchObject({
    code: "not_found",
  });
  await expect(create(head, region)).rejects.toMatchObject({ code: "not_found" });
  await expect(create(head, network)).rejects.toMatchObject({ code: "not_found" });
  await expect(create(await actAs("ugel_director", ugel), ugel)).rejects.toMatchObject({ code: "forbidden" });
});

test("a network's page and a school's tell what they belong to, by themselves or by what they are part of", async () => {
  const node = await createSchool(network);
  const siteCode = await codeOf(node);
  const [byNetwork, bySchool, other] = [
    await create(head, ugel, { name: "A" }),
    await create(head, ugel, { name: "B" }),
    await create(head, ugel, { name: "C" }),
  ];
  await addMembers(head, joining(byNetwork, { places: [network] }));
  await addMembers(head, joining(bySchool, { schools: siteCode }));
  await addMembers(head, joining(other, { places: [await createNetwork(ugel)] }));
  const now = new Date("2026-11-01T15:00:00Z");
  expect((await listGroupingsOf(head, network, now)).map(({ id }) => id)).toEqual([byNetwork]);
  expect((await getSchool(head, siteCode, now))?.school.groupings.map(({ id }) => id)).toEqual([
    byNetwork,
    bySchool,
  ]);
});
