import { randomInt } from "node:crypto";
import { eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { ownerDatabase } from "@/db/client";
import { educationServices } from "@/db/schema/institutions";
import { districts, networkDistricts, networks } from "@/db/schema/networks";
import { people } from "@/db/schema/people";
import { places } from "@/db/schema/places";
import type { DistrictCode, Role } from "@/db/values";
import type { Actor } from "@/lib/access/actor";
import { NETWORK_OFFICES } from "@/lib/access/roles";
import { listNetworks, listNetworksToExport } from "@/lib/networks/list/queries";
import { networkFiltersSchema } from "@/lib/networks/schema";
import { actAs, createPerson } from "../factories/people";
import { createNetwork, createRegion, createSchool, createUgel } from "../factories/places";

const NOW = new Date("2026-11-24T15:00:00Z");
const ancon = String(randomInt(150_000, 160_000)) as DistrictCode;
const rimac = String(randomInt(160_000, 170_000)) as DistrictCode;
let admin: Actor;
let north: string;
let south: string;

async function named(path: string, code: string, name: string) {
  await ownerDatabase().update(places).set({ code, name }).where(eq(places.path, path));
}

beforeAll(async () => {
  const region = await createRegion();
  const [first, second] = [await createUgel(region, "04"), await createUgel(region, "05")];
  [north, south] = [await createNetwork(first), await createNetwork(second)];
  const closed = await createNetwork(second);
  await named(north, "04-01", "Ñusta Serena");
  await named(south, "05-01", "Ácora Alta");
  await named(closed, "05-02", "Zafra Baja");
  const db = ownerDatabase();
  await db.update(networks).set({ modalityGroup: "eba" }).where(eq(networks.place, south));
  await db.update(places).set({ closedOn: "2026-06-01" }).where(eq(places.path, closed));
  await db.insert(districts).values([
    { districtCode: ancon, name: "Ancón", place: first },
    { districtCode: rimac, name: "Rímac", place: second },
  ]);
  await db.insert(networkDistricts).values([
    { place: north, districtCode: ancon },
    { place: south, districtCode: rimac },
    { place: closed, districtCode: rimac },
  ]);
  const give = (role: Role, place: string, more = {}) => createPerson({ role, place, ...more });
  const { personId } = await give("coordinator", north);
  await db
    .update(people)
    .set({ givenNames: "Elvira", familyNames: "Núñez Díaz" })
    .where(eq(people.id, personId));
  for (const role of NETWORK_OFFICES.slice(1)) await give(role, north);
  await give("coordinator", south, { endsOn: "2026-06-30" });
  const school = await createSchool(north);
  const [node] = await db.select().from(places).where(eq(places.path, school));
  await db.insert(educationServices).values([
    ...[true, false].map((active, i) => ({
      ...{ modularCode: String(randomInt(1_000_000, 9_999_999)), annex: "0", place: first, active },
      ...{ institutionId: node?.institutionId ?? "", levelCode: "B0", levelName: "Primaria" },
      ...{ modality: "ebr" as const, students: 100 + i, sourceDate: "2026-01-01" },
    })),
  ]);
  admin = await actAs("admin", region);
});

const list = (filters: object) => listNetworks(admin, networkFiltersSchema.parse(filters), NOW);

test("a network is listed with its districts, its schools and students, who coordinates it and its offices", async () => {
  const { rows } = await list({});
  expect(rows).toMatchObject([
    {
      ...{ code: "04-01", ugelCode: "04", schools: 1, students: 100, officesFilled: 4 },
      ...{ coordinator: "Elvira Núñez Díaz", districts: [{ name: "Ancón" }] },
    },
    { code: "05-01", schools: 0, students: null, officesFilled: 0, coordinator: null },
  ]);
});

test.each([
  [{ ugel: "05" }, ["05-01"]],
  [{ tipo: "eb" }, ["04-01", "05-01"]],
  [{ modalidad: "eba" }, ["05-01"]],
  [{ distrito: ancon }, ["04-01"]],
  [{ cargos: "completos" }, ["04-01"]],
  [{ cargos: "vacantes" }, ["05-01"]],
  [{ estado: "cerradas" }, ["05-02"]],
  [{ q: "diaz ELVIRA" }, ["04-01"]],
  [{ q: "rimac acora" }, ["05-01"]],
  [{ q: "rimac nusta" }, []],
  [{ distrito: "no", cargos: "no", estado: "no", modalidad: "no" }, ["04-01", "05-01"]],
  [{ orden: "nombre" }, ["05-01", "04-01"]],
  [{ sentido: "desc" }, ["05-01", "04-01"]],
  [{ pagina: "2" }, []],
])("%j shows %j", async (filters, codes) => {
  expect((await list(filters)).rows.map(({ code }) => code)).toEqual(codes);
});

test("a district counts the networks that stand, whatever is filtered", async () => {
  const { districts: found } = await list({ ugel: "04" });
  expect(found.map(({ name, networks: number, ugel }) => [name, ugel, number])).toEqual([
    ["Ancón", "04", 1],
    ["Rímac", "05", 1],
  ]);
});

test("what is taken along is what the filters show, whole", async () => {
  const filters = networkFiltersSchema.parse({ pagina: "9", ugel: "04" });
  expect(await listNetworksToExport(admin, filters, NOW)).toMatchObject([{ code: "04-01", schools: 1 }]);
});

test("another region sees none of them", async () => {
  const stranger = await actAs("admin", await createRegion());
  expect(await listNetworks(stranger, networkFiltersSchema.parse({}), NOW)).toMatchObject({
    ...{ rows: [], total: 0, ugels: [], districts: [] },
  });
});
