import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { ownerDatabase } from "@/db/client";
import { ugels } from "@/db/schema/networks";
import type { Actor } from "@/lib/access/actor";
import { loadHref } from "@/lib/assessments/labels";
import { discardImport } from "@/lib/imports/commands";
import { importHref } from "@/lib/imports/labels";
import { itemsOf } from "@/lib/inbox/labels";
import { getInbox } from "@/lib/inbox/queries";
import { nameYear } from "@/lib/settings/commands";
import { bringResults, createOpen, createService, settle, wideFile, wideRow } from "../factories/assessments";
import { bring, padronText } from "../factories/imports";
import { actAs, createPerson } from "../factories/people";
import { createNetwork, createRegion, createUgel, fresh } from "../factories/places";

const NOW = new Date("2026-11-23T15:00:00Z");
let region: string;
let ugel: string;
let network: string;
let head: Actor;
beforeEach(async () => {
  region = await createRegion();
  ugel = await createUgel(region);
  network = await createNetwork(ugel);
  head = await actAs("area_head", ugel);
});

test("the vacant offices of one's networks are told, and only of those", async () => {
  await createPerson({ role: "coordinator", place: network });
  await createPerson({ role: "secretary", place: network, endsOn: "2026-11-22" });
  await createNetwork(await createUgel(region));
  expect((await getInbox(head, NOW)).vacancies).toMatchObject([
    { missing: ["secretary", "local_specialist", "regional_specialist"], total: 1 },
  ]);
});

test("a network with its four offices is not told", async () => {
  for (const role of ["coordinator", "secretary", "local_specialist", "regional_specialist"] as const) {
    await createPerson({ role, place: network });
  }
  expect((await getInbox(head, NOW)).vacancies).toEqual([]);
});

test("the first vacancies are shown and all of them counted", async () => {
  for (let i = 0; i < 9; i++) await createNetwork(ugel);
  const { vacancies } = await getInbox(head, NOW);
  expect(vacancies).toHaveLength(8);
  expect(vacancies[0]?.total).toBe(10);
});

test("designations that end within sixty days are told to who manages the place and to who holds them", async () => {
  const { personId } = await createPerson({ role: "coordinator", place: network, endsOn: "2026-12-31" });
  await createPerson({ role: "secretary", place: network, endsOn: "2027-06-30" });
  expect((await getInbox(head, NOW)).endings).toMatchObject([{ personId, endsOn: "2026-12-31" }]);
  const colleague = await actAs("peer_monitor", network);
  expect((await getInbox(colleague, NOW)).endings).toEqual([]);
});

test("accounts that wait are counted for who manages them, and the year's names asked of who sets them", async () => {
  await createPerson({ role: "secretary", place: network, account: "invited" });
  expect(await getInbox(head, NOW)).toMatchObject({ invited: 1, unnamedYear: null });
  const admin = await actAs("admin", region);
  expect((await getInbox(admin, NOW)).unnamedYear).toBe(2026);
  await nameYear(admin, region, { year: 2026, version: 0, decadeName: "Decenio", yearName: "Año" });
  expect((await getInbox(admin, NOW)).unnamedYear).toBeNull();
});

test("a file that one brought waits for oneself to confirm it, until one does, and for nobody else", async () => {
  const admin = await actAs("admin", region);
  const other = await actAs("admin", region);
  const school = await createService(network);
  const assessment = await createOpen(admin);
  const rows = [1, 2].map((n) => wideRow(school.modularCode, n, 500));
  const load = await bringResults(admin, assessment, region, wideFile(rows));
  const [own] = await ownerDatabase().select().from(ugels).where(eq(ugels.place, ugel));
  const line = { cod: "0990011", local: String(500_000 + fresh()), ugel: own?.ugelCode ?? "" };
  const padron = await bring(admin, region, padronText([line]));
  const titled = async (actor: Actor) =>
    itemsOf(actor, await getInbox(actor, NOW), "2026-11-23").filter(({ topic }) => topic === "load");
  expect(await titled(admin)).toMatchObject([
    { href: loadHref(assessment, load.id), what: `Confirmar o descartar ${load.fileName}` },
    { href: importHref(padron.id), what: "Confirmar o descartar padron.csv" },
  ]);
  expect(await titled(other)).toEqual([]);
  await settle(admin, load);
  await discardImport(admin, { importId: padron.id, version: padron.version });
  expect(await titled(admin)).toEqual([]);
});
