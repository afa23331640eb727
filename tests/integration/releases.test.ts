import { beforeEach, expect, test, vi } from "vitest";
import type { DistrictCode } from "@/db/values";
import type { Actor } from "@/lib/access/actor";
import { today } from "@/lib/dates/dates";
import { addDistrict, createNetwork as create, openUgel } from "@/lib/networks/commands";
import { getNetworkHub } from "@/lib/networks/hub/queries";
import { listNetworks } from "@/lib/networks/list/queries";
import { getUgelHub } from "@/lib/networks/places/queries";
import { createNetworkSchema, districtCode, networkFiltersSchema, ugelCode } from "@/lib/networks/schema";
import { publishRelease } from "@/lib/releases/publishing/commands";
import { getRelease } from "@/lib/releases/queries";
import { nameYear } from "@/lib/settings/commands";
import { getOfficialYear } from "@/lib/settings/queries";
import { actAs } from "../factories/people";
import { createRegion, createSchool, fresh } from "../factories/places";
import { createReleaseDraft } from "../factories/release-drafts";

vi.mock("next/cache", async () => (await import("../factories/request")).nextCache());

let region: string;
let admin: Actor;
beforeEach(async () => {
  region = await createRegion();
  admin = await actAs("admin", region);
});

const ugelInput = (code = "05") => ({
  region,
  code,
  name: `UGEL ${code}`,
  ugelCode: ugelCode.parse(String(300_000 + fresh())),
  seat: "Sede",
  openedOn: "2026-01-01",
});
const networkInput = (ugel: string, more = {}) => ({
  ugel,
  code: "05-01",
  name: "Loma Verde",
  kind: "eb" as const,
  modalityGroup: "ebr_ebe" as const,
  resolutionNumber: undefined,
  openedOn: "2026-03-02",
  districts: [] as DistrictCode[],
  ...more,
});

const publish = async () =>
  publishRelease(admin, {
    draftId: await createReleaseDraft(region, { cutoffOn: today() }),
    version: 1,
  });

test("a region is opened, counted and published; what was published does not change afterwards", async () => {
  const ugel = await openUgel(admin, ugelInput());
  const code = districtCode.parse(String(400_000 + fresh()));
  await addDistrict(admin, { ugel, districtCode: code, name: "Ñaña" });
  const network = await create(admin, networkInput(ugel, { districts: [code] }));
  await createSchool(network);
  expect(await publish()).toBe(1);

  await create(admin, networkInput(ugel, { code: "05-02", kind: "etp", modalityGroup: "etp" }));
  expect(await publish()).toBe(2);

  const first = await getRelease(1);
  expect(first?.snapshot.ugels).toMatchObject([{ code: "05", ebNetworks: 1, etpNetworks: 0, districts: 1 }]);
  expect(first?.snapshot.districts).toMatchObject([{ name: "Ñaña", networks: 1, tile: null }]);
  expect((await getRelease(null))?.snapshot.ugels).toMatchObject([{ ebNetworks: 1, etpNetworks: 1 }]);
  expect((await getNetworkHub(admin, "05-01"))?.schools).toHaveLength(1);
});

test("a network's code begins with the number of its UGEL and is not repeated", async () => {
  const ugel = await openUgel(admin, ugelInput());
  await expect(create(admin, networkInput(ugel, { code: "04-01" }))).rejects.toMatchObject({
    fields: { code: "El código empieza con 05-, el número de la UGEL." },
  });
  await create(admin, networkInput(ugel));
  await expect(create(admin, networkInput(ugel))).rejects.toMatchObject({
    code: "conflict",
    fields: { code: "Ya existe un lugar abierto con ese código." },
  });
});

test("a network takes only districts of its UGEL, and a modality of its kind", async () => {
  const ugel = await openUgel(admin, ugelInput());
  const other = await openUgel(admin, ugelInput("06"));
  const code = districtCode.parse(String(400_000 + fresh()));
  await addDistrict(admin, { ugel: other, districtCode: code, name: "Ñaña" });
  for (const districts of [[code], [districtCode.parse("999999")]]) {
    await expect(create(admin, networkInput(ugel, { districts }))).rejects.toMatchObject({
      code: "invalid",
      message: expect.stringContaining("no es de esta UGEL"),
    });
  }
  const mixed = createNetworkSchema.safeParse(networkInput(ugel, { kind: "etp" }));
  expect(mixed.error?.issues[0]?.path).toEqual(["modalityGroup"]);
});

test("a UGEL of another region does not exist, whatever its number", async () => {
  await openUgel(admin, ugelInput());
  const stranger = await actAs("admin", await createRegion());
  expect(await getUgelHub(stranger, "05")).toBeNull();
  expect(await getUgelHub(admin, "05")).not.toBeNull();
  for (const code of ["", "5", "05'--", "%", "../05"]) expect(await getUgelHub(admin, code)).toBeNull();
});

test("networks are found by code or name without accents, filtered and put in order", async () => {
  const ugel = await openUgel(admin, ugelInput());
  const names = ["Ñusta Serena", "Ácora Alta", "Zafra Baja"];
  for (const [i, name] of names.entries())
    await create(admin, networkInput(ugel, { code: `05-0${i + 1}`, name }));
  const find = async (filters: object) =>
    (await listNetworks(admin, networkFiltersSchema.parse(filters))).rows.map((row) => row.name);
  expect(await find({ orden: "nombre" })).toEqual(["Ácora Alta", "Ñusta Serena", "Zafra Baja"]);
  expect(await find({ orden: "nombre", sentido: "desc" })).toEqual([
    "Zafra Baja",
    "Ñusta Serena",
    "Ácora Alta",
  ]);
  expect(await find({ q: "nusta" })).toEqual(["Ñusta Serena"]);
  expect(await find({ q: "05-02" })).toEqual(["Ácora Alta"]);
  expect(await find({ q: "_" })).toEqual([]);
  expect(await find({ tipo: "etp" })).toEqual([]);
  expect(await find({ pagina: "no", orden: "otro" })).toHaveLength(3);
});

test("the year's names are kept by year, and the second of two who save is refused", async () => {
  const names = { year: 2026, version: 0, decadeName: "Decenio", yearName: "Año" };
  await nameYear(admin, region, names);
  expect(await getOfficialYear(admin, 2026)).toMatchObject({ yearName: "Año", version: 1 });
  await expect(nameYear(admin, region, { ...names, yearName: "Otro" })).rejects.toMatchObject({
    code: "stale",
    theirs: { yearName: "Año" },
  });
  await nameYear(admin, region, { ...names, version: 1, yearName: "Otro" });
  expect(await getOfficialYear(admin, 2026)).toMatchObject({ yearName: "Otro", version: 2 });
  expect(await getOfficialYear(admin, 2027)).toBeNull();
});
