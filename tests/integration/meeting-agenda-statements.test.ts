import { expect, test, vi } from "vitest";
import EditItemPage from "@/app/(panel)/directorios/[id]/agenda/[punto]/page";
import ReadingPage from "@/app/(panel)/directorios/[id]/agenda/documentos/[documento]/page";
import ReadingsPage from "@/app/(panel)/directorios/[id]/agenda/documentos/page";
import NewItemPage from "@/app/(panel)/directorios/[id]/agenda/nuevo/page";
import AgendaPage from "@/app/(panel)/directorios/[id]/page";
import SubjectPage from "@/app/(panel)/directorios/temas/[tema]/page";
import ProposeSubjectPage from "@/app/(panel)/directorios/temas/nuevo/page";
import SubjectsPage from "@/app/(panel)/directorios/temas/page";
import type { Actor } from "@/lib/access/actor";
import { createReading, createSeries, createSubject } from "../factories/agendas";
import { createAgreement, createItem, createMeeting, createParticipant } from "../factories/meetings";
import { actAs, createPerson } from "../factories/people";
import { createNetwork, createUgel } from "../factories/places";
import { comeFrom } from "../factories/request";
import { MOST, statements, tellStatements } from "../factories/statements";

vi.mock("next/headers", async () => (await import("../factories/request")).nextHeaders());
vi.mock("next/navigation", async () => (await import("../factories/request")).nextNavigation());
vi.mock("next/cache", async () => (await import("../factories/request")).nextCache());

vi.mock("drizzle-orm/postgres-js", async (original) =>
  (await import("../factories/statements")).countedDriver(await original()),
);

type Prepared = {
  director: Actor;
  id: string;
  convened: string;
  punto: string;
  documento: string;
  tema: string;
};

/** Meetings with many items, people, documents and subjects, in preparation and convened. */
async function prepare(size: number): Promise<Prepared> {
  const ugel = await createUgel();
  const director = await actAs("ugel_director", ugel);
  const series = await createSeries(ugel);
  const last = await createMeeting(ugel, { state: "drafted", heldOn: "2026-03-10" });
  const preparing = await createMeeting(ugel);
  const convened = await createMeeting(ugel, { state: "convened" });
  let [punto, documento, tema] = ["", "", ""];
  for (let i = 0; i < size; i++) {
    const network = await createNetwork(ugel);
    const { personId } = await createPerson({ role: "coordinator", place: network });
    await createAgreement(last, {
      itemId: await createItem(last),
      dueOn: "2026-05-01",
      responsibleId: personId,
    });
    tema = await createSubject(series, { title: `Tema ${i}`, proposedPlace: network });
    for (const meeting of [preparing, convened]) {
      await createParticipant(meeting, { personId });
      punto = meeting === preparing ? await createItem(meeting) : punto;
      documento = (await createReading(meeting)).id;
    }
  }
  return { ...{ director, id: preparing.id, convened: convened.id }, ...{ punto, documento, tema } };
}

const search = Promise.resolve({});
const PAGES: [string, (prepared: Prepared) => Promise<unknown>][] = [
  ["/directorios/[id]", ({ id }) => AgendaPage({ params: Promise.resolve({ id }), searchParams: search })],
  [
    "/directorios/[id], convened",
    ({ convened: id }) => AgendaPage({ params: Promise.resolve({ id }), searchParams: search }),
  ],
  [
    "/directorios/[id]/agenda/nuevo",
    ({ id }) => NewItemPage({ params: Promise.resolve({ id }), searchParams: search }),
  ],
  [
    "/directorios/[id]/agenda/[punto]",
    ({ id, punto }) => EditItemPage({ params: Promise.resolve({ id, punto }), searchParams: search }),
  ],
  [
    "/directorios/[id]/agenda/documentos",
    ({ id }) => ReadingsPage({ params: Promise.resolve({ id }), searchParams: search }),
  ],
  [
    "/directorios/[id]/agenda/documentos/[documento]",
    ({ convened: id, documento }) => ReadingPage({ params: Promise.resolve({ id, documento }) }),
  ],
  ["/directorios/temas", () => SubjectsPage()],
  ["/directorios/temas/nuevo", () => ProposeSubjectPage({ searchParams: search })],
  [
    "/directorios/temas/[tema]",
    ({ tema }) => SubjectPage({ params: Promise.resolve({ tema }), searchParams: search }),
  ],
];

async function countStatements(page: (typeof PAGES)[number][1], prepared: Prepared) {
  await comeFrom(prepared.director);
  statements.length = 0;
  await page(prepared);
  return statements.length;
}

test("the pages of an agenda ask the same of the database for one and for twenty of everything", async () => {
  const [one, twenty] = [await prepare(1), await prepare(20)];
  for (const [name, page] of PAGES) {
    const few = await countStatements(page, one);
    const many = await countStatements(page, twenty);
    tellStatements(name, [few, many]);
    expect.soft([name, many]).toEqual([name, few]);
    expect.soft(few, name).toBeLessThanOrEqual(MOST);
    expect.soft(few, name).toBeGreaterThan(2);
  }
});
