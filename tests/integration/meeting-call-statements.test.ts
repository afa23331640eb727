import { randomUUIDv7 } from "node:crypto";
import { beforeAll, expect, test, vi } from "vitest";
import WithdrawCalledPage from "@/app/(panel)/directorios/[id]/convocados/[participante]/page";
import AddCalledPage from "@/app/(panel)/directorios/[id]/convocados/agregar/page";
import CalledPage from "@/app/(panel)/directorios/[id]/convocados/page";
import ConvenePage from "@/app/(panel)/directorios/[id]/convocar/page";
import MeetingDataPage from "@/app/(panel)/directorios/[id]/datos/page";
import MoveMeetingPage from "@/app/(panel)/directorios/[id]/mover/page";
import SuspendMeetingPage from "@/app/(panel)/directorios/[id]/suspender/page";
import NewMeetingPage from "@/app/(panel)/directorios/nuevo/page";
import MeetingsPage from "@/app/(panel)/directorios/page";
import EditSeriesPage from "@/app/(panel)/directorios/series/[serie]/editar/page";
import SeriesPage from "@/app/(panel)/directorios/series/[serie]/page";
import NewSeriesPage from "@/app/(panel)/directorios/series/nueva/page";
import CallByLinkPage from "@/app/(publico)/convocatoria/[token]/page";
import { ownerDatabase } from "@/db/client";
import { meetingSeries } from "@/db/schema/meetings";
import type { Actor } from "@/lib/access/actor";
import { addDays, today } from "@/lib/dates/dates";
import { replyToken } from "@/lib/meetings/replies/queries";
import { createMeeting, createParticipant } from "../factories/meetings";
import { actAs, createPerson } from "../factories/people";
import { createNetwork, createRegion, createUgel } from "../factories/places";
import { comeFrom } from "../factories/request";
import { MOST, statements, tellStatements } from "../factories/statements";

vi.mock("next/headers", async () => (await import("../factories/request")).nextHeaders());
vi.mock("next/navigation", async () => (await import("../factories/request")).nextNavigation());
vi.mock("next/cache", async () => (await import("../factories/request")).nextCache());

vi.mock("drizzle-orm/postgres-js", async (original) =>
  (await import("../factories/statements")).countedDriver(await original()),
);

/** Meetings of a year of a region. */
const SIZES = [1, 70];

type Told = {
  director: Actor;
  preparing: string;
  convened: string;
  participant: string;
  series: string;
  day: string;
};
const told = new Map<number, Told>();

beforeAll(async () => {
  for (const size of SIZES) {
    const ugel = await createUgel(await createRegion());
    const director = await actAs("ugel_director", ugel);
    let last = { preparing: "", convened: "", participant: "" };
    for (let i = 0; i < size; i++) {
      const { personId } = await createPerson({ role: "coordinator", place: await createNetwork(ugel) });
      const heldOn = addDays(today(), 1 + i);
      const preparing = await createMeeting(ugel, { heldOn: addDays(heldOn, 100) });
      await createMeeting(ugel, { heldOn: addDays(heldOn, -200), state: "approved" });
      const convened = await createMeeting(ugel, { heldOn, state: "convened" });
      await createParticipant(convened, { personId: director.personId });
      const participant = await createParticipant(convened, { personId });
      last = { preparing: preparing.id, convened: convened.id, participant };
    }
    const series = randomUUIDv7();
    await ownerDatabase()
      .insert(meetingSeries)
      .values({
        ...{ id: series, place: ugel, kind: "directorio", name: "Mensual", rule: "FREQ=MONTHLY;BYDAY=2TU" },
        ...{ startsOn: "2026-01-01", startsAt: "09:00", endsAt: "11:00", createdBy: director.personId },
      });
    told.set(size, { director, ...last, series, day: addDays(today(), 20) });
  }
});

const search = Promise.resolve({});
const of = (id: string) => ({ params: Promise.resolve({ id }), searchParams: search });
const ofSeries = (serie: string) => ({ params: Promise.resolve({ serie }), searchParams: search });

const PAGES: [string, (about: Told) => Promise<unknown>][] = [
  ["/directorios", () => MeetingsPage({ searchParams: search })],
  [
    "/directorios?ugel&tipo&mes",
    () => MeetingsPage({ searchParams: Promise.resolve({ ugel: "05", tipo: "directorio", mes: "2026-11" }) }),
  ],
  [
    "/directorios/nuevo",
    ({ series, day }) => NewMeetingPage({ searchParams: Promise.resolve({ serie: series, dia: day }) }),
  ],
  ["/directorios/series/nueva", () => NewSeriesPage({ searchParams: search })],
  ["/directorios/series/[serie]", ({ series }) => SeriesPage(ofSeries(series))],
  ["/directorios/series/[serie]/editar", ({ series }) => EditSeriesPage(ofSeries(series))],
  ["/directorios/[id]/convocados", ({ preparing }) => CalledPage(of(preparing))],
  ["/directorios/[id]/convocados, convened", ({ convened }) => CalledPage(of(convened))],
  [
    "/directorios/[id]/convocados/agregar",
    ({ convened }) =>
      AddCalledPage({
        params: Promise.resolve({ id: convened }),
        searchParams: Promise.resolve({ q: "nélida prueba" }),
      }),
  ],
  [
    "/directorios/[id]/convocados/[participante]",
    ({ convened, participant }) =>
      WithdrawCalledPage({ params: Promise.resolve({ id: convened, participante: participant }) }),
  ],
  ["/directorios/[id]/convocar", ({ preparing }) => ConvenePage(of(preparing))],
  ["/directorios/[id]/datos", ({ preparing }) => MeetingDataPage(of(preparing))],
  ["/directorios/[id]/mover", ({ convened }) => MoveMeetingPage(of(convened))],
  ["/directorios/[id]/suspender", ({ convened }) => SuspendMeetingPage(of(convened))],
  [
    "/convocatoria/[token]",
    ({ participant }) =>
      CallByLinkPage({
        params: Promise.resolve({ token: replyToken(participant) }),
        searchParams: search,
      }),
  ],
];

test.each(PAGES)("%s asks the database the same few things with 1 or 70 meetings", async (path, render) => {
  const counts: number[] = [];
  for (const size of SIZES) {
    const about = told.get(size) as Told;
    await comeFrom(about.director);
    statements.length = 0;
    await render(about);
    counts.push(statements.length);
  }
  tellStatements(path, counts);
  expect(new Set(counts).size, `statements: ${counts.join(", ")}`).toBe(1);
  expect(counts[0]).toBeGreaterThan(1);
  expect(counts[0]).toBeLessThanOrEqual(MOST);
});
