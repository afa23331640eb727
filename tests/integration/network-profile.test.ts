import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { ownerDatabase } from "@/db/client";
import { auditLog } from "@/db/schema/audit";
import { institutions } from "@/db/schema/institutions";
import { networkProfiles } from "@/db/schema/networks";
import { places } from "@/db/schema/places";
import type { Actor } from "@/lib/access/actor";
import { getNetworkHub } from "@/lib/networks/hub/queries";
import { describeNetwork } from "@/lib/networks/profile/commands";
import { describeNetworkSchema } from "@/lib/networks/profile/schema";
import { moveSchool } from "@/lib/networks/schools/commands";
import { actAs } from "../factories/people";
import { createNetwork, createSchool, createUgel } from "../factories/places";

let ugel: string;
let network: string;
let school: { siteCode: string; institutionId: string; node: string };
let coordinator: Actor;

async function nodeOf(path: string) {
  const [row] = await ownerDatabase().select().from(places).where(eq(places.path, path));
  return {
    code: row?.code ?? "",
    siteCode: row?.code ?? "",
    institutionId: row?.institutionId ?? "",
    node: path,
  };
}

beforeEach(async () => {
  ugel = await createUgel();
  network = await createNetwork(ugel);
  school = await nodeOf(await createSchool(network));
  coordinator = await actAs("coordinator", network);
});

const profile = (more = {}) => ({
  ...{ network, version: 0, description: "Nos une la ladera.", contactEmail: "red@ejemplo.pe" },
  ...{ contactPhone: "014561234", hubSchool: school.siteCode, hubName: "Núcleo Ladera", ...more },
});
const saved = async () => {
  const [row] = await ownerDatabase()
    .select()
    .from(networkProfiles)
    .where(eq(networkProfiles.place, network));
  return row;
};

test("a coordinator describes her network, the region reads it, and it is written down who did it", async () => {
  const code = await describeNetwork(coordinator, profile());
  const neighbour = await actAs("coordinator", await createNetwork(ugel));
  const hub = await getNetworkHub(neighbour, code);
  expect(hub?.network.profile).toMatchObject({
    ...{ description: "Nos une la ladera.", contactEmail: "red@ejemplo.pe", contactPhone: "014561234" },
    ...{ hubInstitutionId: school.institutionId, hubName: "Núcleo Ladera", version: 1 },
  });
  const events = await ownerDatabase().select().from(auditLog).where(eq(auditLog.subjectId, network));
  expect(events).toMatchObject([{ event: "network.described", personId: coordinator.personId }]);
});

test("a ficha with a telephone and nothing else is a ficha", async () => {
  const only = { network, version: 0, contactPhone: "014561234" };
  const code = await describeNetwork(coordinator, describeNetworkSchema.parse(only));
  expect((await getNetworkHub(coordinator, code))?.network.profile).toMatchObject({
    ...{ contactPhone: "014561234", description: null, version: 1 },
  });
});

test("of two who write at once the second is refused and sees what the first saved", async () => {
  await describeNetwork(coordinator, profile());
  const first = { theirs: { description: "Nos une la ladera.", hubSchool: school.siteCode, version: 1 } };
  await expect(describeNetwork(coordinator, profile({ description: "Otra" }))).rejects.toMatchObject({
    code: "stale",
    ...first,
  });
  await describeNetwork(coordinator, profile({ version: 1, description: "Otra", hubName: undefined }));
  expect(await saved()).toMatchObject({ description: "Otra", hubName: null, version: 2 });
  await expect(describeNetwork(coordinator, profile({ version: 1 }))).rejects.toMatchObject({
    code: "stale",
    theirs: { description: "Otra" },
  });
});

test("two first writings at once leave one", async () => {
  const tries = await Promise.allSettled([1, 2].map(() => describeNetwork(coordinator, profile())));
  expect(tries.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(await saved()).toMatchObject({ version: 1 });
});

test("the núcleo is hosted by a school that stands in the network today", async () => {
  const elsewhere = await nodeOf(await createSchool(await createNetwork(ugel)));
  const future = await createSchool(network);
  await ownerDatabase().update(places).set({ openedOn: "2099-01-01" }).where(eq(places.path, future));
  const gone = await createSchool(network);
  await ownerDatabase().update(places).set({ closedOn: "2026-02-01" }).where(eq(places.path, gone));
  for (const { siteCode } of [elsewhere, await nodeOf(future), await nodeOf(gone), { siteCode: "000000" }]) {
    await expect(describeNetwork(coordinator, profile({ hubSchool: siteCode }))).rejects.toMatchObject({
      fields: { hubSchool: "Ese colegio ya no es de la red. Elija otro de la lista." },
    });
  }
  expect(await saved()).toBeUndefined();
});

test("a host that leaves the network is not among its schools any more", async () => {
  const code = await describeNetwork(coordinator, profile());
  const head = await actAs("area_head", ugel);
  const to = await createNetwork(ugel);
  const { institutionId, node } = school;
  await moveSchool(head, { institutionId, node, to, on: "2026-11-01", reason: "Reorganización." });
  const hub = await getNetworkHub(coordinator, code);
  expect(hub?.network.profile?.hubInstitutionId).toBe(institutionId);
  expect(hub?.schools.map((one) => one.institutionId)).not.toContain(institutionId);
});

test("nobody describes a network that closed, nor one that is not hers", async () => {
  const secretary = await actAs("secretary", network);
  await expect(describeNetwork(secretary, profile())).rejects.toMatchObject({ code: "forbidden" });
  const other = await actAs("coordinator", await createNetwork(ugel));
  await expect(describeNetwork(other, profile())).rejects.toMatchObject({ code: "forbidden" });
  await ownerDatabase().update(places).set({ closedOn: "2026-11-01" }).where(eq(places.path, network));
  await expect(describeNetwork(coordinator, profile())).rejects.toMatchObject({ code: "not_found" });
});

test.each([
  [{ contactEmail: "no es correo" }, "contactEmail"],
  [{ contactPhone: "llamar" }, "contactPhone"],
  [{ description: "x".repeat(601) }, "description"],
  [{ hubName: "Núcleo", hubSchool: undefined }, "hubSchool"],
])("%j is refused at its field", (more, field) => {
  const input = { network: "r1.u1.n1", version: "0", ...more };
  expect(describeNetworkSchema.safeParse(input).error?.issues[0]?.path).toEqual([field]);
});

test("a network has as schools those of the day, with their coordinates for measuring", async () => {
  await ownerDatabase()
    .update(institutions)
    .set({ latitude: -12.05, longitude: -77.03 })
    .where(eq(institutions.id, school.institutionId));
  const hub = await getNetworkHub(coordinator, (await nodeOf(network)).code);
  expect(hub?.schools).toMatchObject([{ siteCode: school.siteCode, latitude: -12.05, longitude: -77.03 }]);
});
