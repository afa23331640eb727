import { eq, inArray } from "drizzle-orm";
import { beforeAll, expect, test, vi } from "vitest";
import { GET } from "@/app/api/buscar/route";
import { ownerDatabase } from "@/db/client";
import { educationServices, institutions } from "@/db/schema/institutions";
import { people } from "@/db/schema/people";
import { places } from "@/db/schema/places";
import type { Actor } from "@/lib/access/actor";
import { hitGroups } from "@/lib/search/labels";
import { search } from "@/lib/search/queries";
import { searchSchema } from "@/lib/search/schema";
import { createAgreement, createItem, createMeeting } from "../factories/meetings";
import { actAs, createPerson } from "../factories/people";
import { createNetwork, createRegion, createSchool, createUgel } from "../factories/places";
import { createPlan } from "../factories/plans";
import { comeFrom } from "../factories/request";
import { MOST, statements } from "../factories/statements";
import { createForm, createVisit } from "../factories/visits";

vi.mock("next/headers", async () => (await import("../factories/request")).nextHeaders());
vi.mock("drizzle-orm/postgres-js", async (original) =>
  (await import("../factories/statements")).countedDriver(await original()),
);

let observer: Actor;
let code: string;
let network: string;
let school: string;
beforeAll(async () => {
  const ugel = await createUgel(await createRegion(), "05");
  network = await createNetwork(ugel);
  school = await createSchool(network);
  const db = ownerDatabase();
  const [node] = await db
    .update(places)
    .set({ name: "Quebrada Ñahui", code: "05-77" })
    .where(eq(places.path, network))
    .returning();
  code = node?.code ?? "";
  const [stands] = await db.select().from(places).where(eq(places.path, school));
  const institutionId = stands?.institutionId ?? "";
  await db
    .update(institutions)
    .set({ name: "9907 Señor de los Peñascos", siteCode: "090110" })
    .where(eq(institutions.id, institutionId));
  await db.insert(educationServices).values({
    ...{ modularCode: "0990072", annex: "0", institutionId, place: ugel, levelCode: "B0" },
    ...{ levelName: "Primaria", modality: "ebr", sourceDate: "2026-01-01" },
  });
  const { personId } = await createPerson({ role: "coordinator", place: network });
  await db
    .update(people)
    .set({ givenNames: "María Ángela", familyNames: "Güere Paúcar" })
    .where(eq(people.id, personId));
  observer = await actAs("observer", network);
});

const kinds = async (text: string, actor = observer) => {
  const { place, school, person } = await search(actor, text);
  return [
    ...place.rows.map((network) => network.code),
    ...school.rows.map(({ siteCode }) => siteCode),
    ...person.rows.map(({ familyNames }) => familyNames),
  ];
};

test("names are found without accents, in any order, by a part, and with a typing mistake", async () => {
  for (const text of ["quebrada nahui", "ñahui QUEBRADA", "quebr", "quebrda ñahui"])
    expect(await kinds(text), text).toEqual([code]);
  for (const text of ["senor de los penascos", "peñascos señor", "penazcos"])
    expect(await kinds(text), text).toEqual(["090110"]);
  for (const text of ["guere maria", "paucar", "guere paukar"])
    expect(await kinds(text), text).toEqual(["Güere Paúcar"]);
});

test("a school is found by its código de local and by its código modular, without its first zeros too", async () => {
  for (const text of ["090110", "90110", "0990072", "990072", "0990072-0"])
    expect(await kinds(text), text).toEqual(["090110"]);
});

test("what was found says where it stands, with the offices in force", async () => {
  const found = await search(observer, "penascos");
  expect(found.school.rows[0]?.place).toMatchObject({ kind: "network", code });
  const person = (await search(observer, "guere")).person.rows[0];
  expect(person?.offices).toMatchObject([{ role: "coordinator", place: { code } }]);
});

test("nothing of another region is found, and what means something to the database is text", async () => {
  const stranger = await actAs("observer", await createRegion());
  for (const text of ["quebrada", "090110", "guere"]) expect(await kinds(text, stranger)).toEqual([]);
  for (const text of ["%", "_", "\\", "'; drop table places; --", "٠"])
    expect(await kinds(text), text).toEqual([]);
});

/** Of each kind, how many are found. */
const counts = async (actor: Actor, text: string) =>
  Object.fromEntries(Object.entries(await search(actor, text)).map(([kind, { total }]) => [kind, total]));

test("plans, meetings and agreements are found by whoever reads them, by the code and the name of their network", async () => {
  await createPlan(network);
  const meeting = await createMeeting(network, { state: "approved" });
  await createAgreement(meeting, { itemId: await createItem(meeting) });
  for (const text of [code, `rei ${code}`, "quebrada"])
    expect(await counts(observer, text), text).toMatchObject({ place: 1, plan: 1, meeting: 1, agreement: 1 });
  expect(await counts(observer, "pat-rei 2026 quebrada")).toMatchObject({ place: 0, plan: 1 });
  const beside = await actAs("coordinator", await createNetwork(network.split(".").slice(0, 2).join(".")));
  // The draft of a sibling's plan, its assembly and what it agreed are not there for her; the network is.
  expect(await counts(beside, code)).toMatchObject({ place: 1, plan: 0, meeting: 0, agreement: 0 });
});

test("a visit is found by whom it observes, who observes and its network, by those who may know of it", async () => {
  const { versionId } = await createForm(network.split(".")[0] as string);
  const { observerId } = await createVisit(school, { versionId });
  const them = async (actor: Actor) => (await search(actor, "visita nelida")).visit.total;
  expect(await them(observer)).toBe(1);
  expect((await search(observer, code)).visit.total).toBe(1);
  expect(await them(await actAs("peer_monitor", network))).toBe(0);
  const db = ownerDatabase();
  await db.update(people).set({ familyNames: "Tupayachi" }).where(eq(people.id, observerId));
  expect((await search(observer, "tupayachi")).visit.rows).toMatchObject([{ observedName: "Nélida Prueba" }]);
});

test("a kind is read page by page, and past the end there is nothing", async () => {
  const ugel = await createUgel(await createRegion());
  for (let number = 0; number < 52; number++) await createNetwork(ugel);
  const actor = await actAs("observer", ugel);
  expect((await search(actor, "rei")).place.rows).toHaveLength(8);
  const page = async (number: number) => (await search(actor, "rei", { only: "place", page: number })).place;
  expect([(await page(1)).rows.length, (await page(2)).rows.length, (await page(1)).total]).toEqual([
    50, 2, 52,
  ]);
  expect(await page(3)).toEqual({ total: 52, rows: [] });
});

test("past the end of what has every word, what is only alike is not shown", async () => {
  const ugel = await createUgel(await createRegion());
  const networks = [];
  for (let number = 0; number < 52; number++) networks.push(await createNetwork(ugel));
  const name = (called: string, paths: string[]) =>
    ownerDatabase().update(places).set({ name: called }).where(inArray(places.path, paths));
  await name("Hatunpampo", networks);
  await name("Hatunpampa", networks.slice(0, 1));
  const actor = await actAs("observer", ugel);
  const page = async (q: string, number: number) =>
    (await search(actor, q, { only: "place", page: number })).place;
  expect(await page("hatunpampa", 1)).toMatchObject({ total: 1, rows: [{ name: "Hatunpampa" }] });
  expect(await page("hatunpampa", 2)).toEqual({ total: 1, rows: [] });
  // Nothing has that word: what is alike has its pages too.
  expect((await page("hatunpampi", 2)).rows).toHaveLength(2);
  expect(await page("hatunpampi", 3)).toEqual({ total: 52, rows: [] });
  expect(await page("zzqxw", 2)).toEqual({ total: 0, rows: [] });
});

test("all of a kind is read where the same is found: by what is alike, and by a part of its name", async () => {
  const ugel = await createUgel(await createRegion());
  for (let number = 0; number < 9; number++) {
    const { personId } = await createPerson({ role: "coordinator", place: await createNetwork(ugel) });
    await ownerDatabase().update(people).set({ familyNames: "Tocasca" }).where(eq(people.id, personId));
  }
  const actor = await actAs("observer", ugel);
  for (const q of ["tocaska", "rei"])
    for (const { all, total } of hitGroups(await search(actor, q), q, "2026-11-20")) {
      const asked = searchSchema.parse(Object.fromEntries(new URL(all ?? "", "http://a").searchParams));
      expect(all).toMatch(/^\/buscar\?/);
      const found = await search(actor, asked.q, { only: asked.en });
      expect(asked.en && found[asked.en]).toMatchObject({ total, rows: { length: total } });
    }
});

const LONG = "a".repeat(10_000);

test.each([
  ["10,000 letters", LONG, /demasiado largo/],
  ["control characters", "\u0000\u0001\u001f", /ninguna letra/],
  ["only accents", "\u0301\u0301´¨", /ninguna letra/],
  ["wildcards", "%_%", /ninguna letra/],
  ["one letter", "a", /al menos dos/],
  ["nothing like it", "zzqxw", /No se encontró nada/],
])("the dialog's answer tells kindly about %s", async (_, q, told) => {
  await comeFrom(observer);
  const answer = await GET(new Request(`http://localhost:3000/api/buscar?${new URLSearchParams({ q })}`));
  expect(answer.status).toBe(200);
  expect(await answer.json()).toMatchObject({ summary: expect.stringMatching(told), groups: [] });
});

test("a search asks two statements of its own, and three when it has to look for what is alike", async () => {
  await search(observer, "quebrada");
  for (const [text, most] of [
    ["quebrada", 2],
    ["qebrada ñahuy", 3],
  ] as const) {
    statements.length = 0;
    await search(observer, text);
    expect(statements.length, text).toBe(most);
    expect(most).toBeLessThan(MOST);
  }
});
