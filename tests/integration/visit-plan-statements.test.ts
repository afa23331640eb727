import { randomUUIDv7 } from "node:crypto";
import { beforeAll, expect, test, vi } from "vitest";
import CancelVisitPage from "@/app/(panel)/visitas/[id]/cancelar/page";
import ChangeVisitPage from "@/app/(panel)/visitas/[id]/editar/page";
import MoveVisitPage from "@/app/(panel)/visitas/[id]/mover/page";
import VisitCalendarPage from "@/app/(panel)/visitas/calendario/page";
import CapacitiesPage from "@/app/(panel)/visitas/capacidad/page";
import NewVisitPage from "@/app/(panel)/visitas/nueva/page";
import MyVisitsPage from "@/app/(panel)/visitas/page";
import AskVisitPage from "@/app/(panel)/visitas/pedir/page";
import VisitPlanPage from "@/app/(panel)/visitas/plan/page";
import { ownerDatabase } from "@/db/client";
import { visitRequests } from "@/db/schema/visits";
import type { Actor } from "@/lib/access/actor";
import { type PlacePath, regionOf } from "@/lib/access/place";
import { addDays, today } from "@/lib/dates/dates";
import { actAs, createPerson } from "../factories/people";
import { createNetwork, createSchool } from "../factories/places";
import { comeFrom } from "../factories/request";
import { MOST, statements, tellStatements } from "../factories/statements";
import { createForm, createRound, createVisit } from "../factories/visits";

vi.mock("next/headers", async () => (await import("../factories/request")).nextHeaders());
vi.mock("next/navigation", async () => (await import("../factories/request")).nextNavigation());
vi.mock("next/cache", async () => (await import("../factories/request")).nextCache());

vi.mock("drizzle-orm/postgres-js", async (original) =>
  (await import("../factories/statements")).countedDriver(await original()),
);

/** Visits of a network. */
const SIZES = [1, 200];

type About = {
  coordinator: Actor;
  head: Actor;
  visit: string;
  network: PlacePath;
  school: PlacePath;
  request: string;
};
const about = new Map<number, About>();

beforeAll(async () => {
  for (const size of SIZES) {
    const network = await createNetwork();
    const school = await createSchool(network);
    const { versionId } = await createForm(regionOf(network));
    const roundId = await createRound(regionOf(network));
    const coordinator = await actAs("coordinator", network);
    const head = await actAs("school_head", school);
    const observerId = coordinator.personId;
    let visit = "";
    for (let i = 0; i < Math.ceil(size / 2); i++) {
      const day = addDays(today(), i - 20);
      const more = { versionId, roundId, observerId, observedId: head.personId };
      ({ id: visit } = await createVisit(school, { ...more, scheduledOn: day }));
      const at = i % 10 === 0 ? await createSchool(network) : school;
      await createVisit(at, {
        versionId,
        roundId,
        scheduledOn: day,
        state: "done",
        observedId: head.personId,
      });
      if (at !== school) await createPerson({ role: "school_head", place: at });
    }
    const request = randomUUIDv7();
    await ownerDatabase()
      .insert(visitRequests)
      .values({ id: request, place: school, topic: "Preguntas", requestedBy: head.personId });
    about.set(size, { coordinator, head, visit, network, school, request });
  }
}, 120_000);

const searching = (search: Record<string, string> = {}) => ({ searchParams: Promise.resolve(search) });
const of = (id: string) => ({ params: Promise.resolve({ id }), ...searching() });

const PAGES: [string, (about: About) => Promise<unknown>][] = [
  ["/visitas", () => MyVisitsPage(searching())],
  ["/visitas/plan", () => VisitPlanPage(searching())],
  [
    "/visitas/plan with filters",
    () => VisitPlanPage(searching({ momento: "todos", estado: "conflict", sugerencias: "todas" })),
  ],
  ["/visitas/calendario", () => VisitCalendarPage(searching())],
  ["/visitas/nueva", () => NewVisitPage(searching())],
  [
    "/visitas/nueva?lugar",
    ({ school, request }) => NewVisitPage(searching({ lugar: school, pedido: request })),
  ],
  ["/visitas/pedir", () => AskVisitPage(searching())],
  ["/visitas/capacidad", ({ network }) => CapacitiesPage(searching({ lugar: network }))],
  ["/visitas/[id]/editar", ({ visit }) => ChangeVisitPage(of(visit))],
  ["/visitas/[id]/mover", ({ visit }) => MoveVisitPage(of(visit))],
  ["/visitas/[id]/cancelar", ({ visit }) => CancelVisitPage(of(visit))],
];

test.each(PAGES)("%s asks as little of one visit as of two hundred", async (path, open) => {
  const counts: number[] = [];
  for (const size of SIZES) {
    const region = about.get(size) as About;
    await comeFrom(region.coordinator);
    statements.length = 0;
    await open(region);
    counts.push(statements.length);
  }
  tellStatements(path, counts);
  expect(Math.max(...counts), `statements: ${counts.join(", ")}`).toBeLessThanOrEqual(MOST);
});

test("whoever is observed opens her own page and asks for a visit with as little", async () => {
  const { head } = about.get(200) as About;
  await comeFrom(head);
  for (const open of [() => MyVisitsPage(searching()), () => VisitPlanPage(searching())]) {
    statements.length = 0;
    await open();
    expect(statements.length).toBeLessThanOrEqual(MOST);
  }
});
