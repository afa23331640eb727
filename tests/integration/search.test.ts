import { eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { ownerDatabase } from "@/db/client";
import { educationServices, institutions } from "@/db/schema/institutions";
import { people } from "@/db/schema/people";
import { places } from "@/db/schema/places";
import type { Actor } from "@/lib/access/actor";
import { search } from "@/lib/search/queries";
import { actAs, createPerson } from "../factories/people";
import { createNetwork, createRegion, createSchool, createUgel } from "../factories/places";

let observer: Actor;
let code: string;
beforeAll(async () => {
  const ugel = await createUgel(await createRegion(), "05");
  const network = await createNetwork(ugel);
  const school = await createSchool(network);
  const db = ownerDatabase();
  const [node] = await db
    .update(places)
    .set({ name: "Quebrada Ñahui" })
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
  const { networks, schools, people: found } = await search(actor, text);
  return [
    ...networks.map((network) => network.code),
    ...schools.map((school) => school.siteCode),
    ...found.map((person) => person.familyNames),
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
  expect(found.schools[0]?.place).toMatchObject({ kind: "network", code });
  const person = (await search(observer, "guere")).people[0];
  expect(person?.offices).toMatchObject([{ role: "coordinator", placeCode: code }]);
});

test("nothing of another region is found, and what means something to the database is text", async () => {
  const stranger = await actAs("observer", await createRegion());
  for (const text of ["quebrada", "090110", "guere"]) expect(await kinds(text, stranger)).toEqual([]);
  for (const text of ["%", "_", "\\", "'; drop table places; --", "٠"])
    expect(await kinds(text), text).toEqual([]);
});
