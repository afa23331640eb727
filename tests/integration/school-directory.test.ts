import { eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { ownerDatabase } from "@/db/client";
import { educationServices, institutions } from "@/db/schema/institutions";
import { districts } from "@/db/schema/networks";
import { places } from "@/db/schema/places";
import type { DistrictCode, Modality } from "@/db/values";
import type { Actor } from "@/lib/access/actor";
import { getRegionHub, getUgelHub } from "@/lib/networks/places/queries";
import { listSchools, listSchoolsToExport } from "@/lib/networks/schools/directory/queries";
import { type SchoolFilters, schoolFiltersSchema } from "@/lib/networks/schools/directory/schema";
import { actAs } from "../factories/people";
import { createNetwork, createRegion, createSchool, createUgel } from "../factories/places";

let reader: Actor;
let region: string;
let network: string;
const codes: Record<"primary" | "adult" | "loose" | "idle", string> = {
  ...{ primary: "", adult: "", loose: "", idle: "" },
};

let made = 0;
async function offer(
  node: string,
  name: string,
  service: { level: string; modality: Modality; active?: boolean; district?: string },
) {
  const [row] = await ownerDatabase()
    .select({ id: institutions.id, siteCode: institutions.siteCode, place: institutions.place })
    .from(institutions)
    .innerJoin(places, eq(places.institutionId, institutions.id))
    .where(eq(places.path, node));
  if (!row) throw new Error("no school");
  const districtCode = service.district as DistrictCode | undefined;
  await ownerDatabase().update(institutions).set({ name, districtCode }).where(eq(institutions.id, row.id));
  await ownerDatabase()
    .insert(educationServices)
    .values({
      ...{ modularCode: String(1_234_500 + ++made), annex: "0", institutionId: row.id, place: row.place },
      ...{ levelCode: service.level, levelName: "x", modality: service.modality, sourceDate: "2026-09-18" },
      ...{ students: 100, teachers: 10, active: service.active ?? true },
    });
  return row.siteCode;
}

beforeAll(async () => {
  region = await createRegion();
  const [first, second] = [await createUgel(region, "01"), await createUgel(region, "02")];
  network = await createNetwork(first);
  await ownerDatabase()
    .insert(districts)
    .values({ districtCode: "990001" as DistrictCode, name: "Ñaña", place: first });
  codes.primary = await offer(await createSchool(network), "7001 Los Álamos", {
    ...{ level: "B0", modality: "ebr", district: "990001" },
  });
  codes.adult = await offer(await createSchool(await createNetwork(second)), "CEBA Los Álamos", {
    ...{ level: "D2", modality: "eba" },
  });
  codes.loose = await offer(await createSchool(second), "7003 El Puquio", { level: "F0", modality: "ebr" });
  codes.idle = await offer(await createSchool(second), "7004 El Puquio", {
    ...{ level: "F0", modality: "ebr", active: false },
  });
  await createSchool(await createNetwork());
  reader = await actAs("peer_monitor", network);
});

const found = async (search: Partial<Record<keyof SchoolFilters, string>>) => {
  const filters = schoolFiltersSchema.parse(search);
  const { rows, total } = await listSchools(reader, filters);
  expect(total).toBe(rows.length);
  expect((await listSchoolsToExport(reader, filters)).map((row) => row.siteCode)).toEqual(
    rows.map((row) => row.siteCode),
  );
  return rows.map((row) => row.siteCode);
};

test.each<[Partial<Record<keyof SchoolFilters, string>>, (keyof typeof codes)[]]>([
  [{}, ["primary", "adult", "loose"]],
  [{ estado: "inactivos" }, ["idle"]],
  [{ ugel: "02" }, ["adult", "loose"]],
  [{ red: "sin" }, ["loose"]],
  [{ distrito: "990001" }, ["primary"]],
  [{ nivel: "F0" }, ["loose"]],
  [{ modalidad: "eba" }, ["adult"]],
  [{ modalidad: "eba", nivel: "B0" }, []],
  [{ q: "alamos" }, ["primary", "adult"]],
  [{ q: "ÁLAMOS ceba" }, ["adult"]],
  [{ q: "1234501" }, ["primary"]],
  [{ q: "1234501-0" }, ["primary"]],
  [{ q: "1234501-1" }, []],
  [{ q: "%" }, []],
  [{ ugel: "99" }, []],
])("%j finds its schools and no others", async (search, names) => {
  expect(await found(search)).toEqual(names.map((name) => codes[name]).sort());
});

test("a school is found by its código de local, and by its network", async () => {
  expect(await found({ q: codes.loose })).toEqual([codes.loose]);
  const [row] = await ownerDatabase().select().from(places).where(eq(places.path, network));
  expect(await found({ red: row?.code ?? "" })).toEqual([codes.primary]);
});

test("each row says where the school stands and what it offers", async () => {
  const { rows } = await listSchools(reader, schoolFiltersSchema.parse({ q: "7001" }));
  expect(rows).toMatchObject([
    {
      ugelCode: "01",
      district: "Ñaña",
      network: { name: "Loma Verde" },
      offer: { levels: ["B0"], students: 100 },
    },
  ]);
});

test("a page beyond the last one is empty and still says how many there are", async () => {
  const { rows, total } = await listSchools(reader, schoolFiltersSchema.parse({ pagina: "9" }));
  expect({ rows, total }).toEqual({ rows: [], total: 3 });
});

test("the figures of a region and of a UGEL are those of its records", async () => {
  const hub = await getRegionHub(reader);
  expect(hub?.region.enrolment).toEqual({ students: 300, teachers: 30, sourceDate: "2026-09-18" });
  expect(hub?.ugels).toMatchObject([
    { code: "01", ebNetworks: 1, etpNetworks: 0, schools: 1, loose: 0, officesHeld: 0, districts: 1 },
    { code: "02", ebNetworks: 1, schools: 3, loose: 2, districts: 0 },
  ]);
  expect((await getUgelHub(reader, "02"))?.ugel).toMatchObject({
    ...{ schools: 3, loose: 2, pending: 0 },
    enrolment: { students: 200, teachers: 20 },
  });
});
