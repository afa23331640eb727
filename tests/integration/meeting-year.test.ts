import { beforeAll, describe, expect, test, vi } from "vitest";
import MeetingTemplatePage from "@/app/(panel)/administracion/directorios/[tipo]/page";
import HolidaysPage from "@/app/(panel)/administracion/directorios/feriados/page";
import MeetingSettingsPage from "@/app/(panel)/administracion/directorios/page";
import CalendarFeedPage from "@/app/(panel)/cuenta/calendario/page";
import MeetingYearPage from "@/app/(panel)/directorios/calendario/page";
import type { Actor } from "@/lib/access/actor";
import type { PlacePath } from "@/lib/access/place";
import { getMeetingYear } from "@/lib/meetings/year/queries";
import { type MonthState, yearFigures } from "@/lib/meetings/year/rules";
import { createMeeting, createParticipant } from "../factories/meetings";
import { actAs, actorOf, createPerson } from "../factories/people";
import { createNetwork, createRegion, createUgel } from "../factories/places";
import { comeFrom } from "../factories/request";
import { statements, tellStatements } from "../factories/statements";

vi.mock("next/headers", async () => (await import("../factories/request")).nextHeaders());
vi.mock("next/navigation", async () => (await import("../factories/request")).nextNavigation());
vi.mock("next/cache", async () => (await import("../factories/request")).nextCache());

vi.mock("drizzle-orm/postgres-js", async (original) =>
  (await import("../factories/statements")).countedDriver(await original()),
);

const NOW = new Date("2026-11-28T15:00:00Z");

type Region = { region: PlacePath; ugels: PlacePath[]; admin: Actor };

/** A region that held a directorio in each UGEL from August to November, with five called and three who came. */
async function heldRegion(size: number): Promise<Region> {
  const region = await createRegion();
  const ugels: PlacePath[] = [];
  for (let i = 1; i <= size; i++) {
    const ugel = await createUgel(region, String(i).padStart(2, "0"));
    ugels.push(ugel);
    for (const month of ["08", "09", "10", "11"]) {
      const meeting = await createMeeting(ugel, { state: "approved", heldOn: `2026-${month}-11` });
      for (let n = 0; n < 5; n++) {
        const { personId } = await createPerson({ role: "observer", place: ugel });
        await createParticipant(meeting, { personId, present: n < 3 });
      }
      await createParticipant(meeting, { personId: null, guest: true, present: true });
    }
  }
  return { region, ugels, admin: await actAs("admin", region) };
}

let small: Region;
let large: Region;
beforeAll(async () => {
  small = await heldRegion(2);
  large = await heldRegion(7);
});

const yearOf = async (actor: Actor) => (await getMeetingYear(actor, 2026, NOW))?.rows ?? [];
const statesOf = async (actor: Actor, ugel: PlacePath): Promise<MonthState[]> =>
  (await yearOf(actor)).find(({ path }) => path === ugel)?.months.map(({ state }) => state) ?? [];

describe("the year of a region", () => {
  test("counts what was held of what was due, and who came of those called who vote", async () => {
    const rows = await yearOf(large.admin);
    expect(rows.map(({ code }) => code)).toEqual(["01", "02", "03", "04", "05", "06", "07"]);
    expect(yearFigures(rows.map(({ months }) => months))).toEqual({
      ...{ held: 28, expected: 28, came: 28 * 3, called: 28 * 5 },
    });
    expect(await getMeetingYear(large.admin, 2025, NOW)).toMatchObject({ rows: expect.any(Array) });
  });

  test("a month without one lacks for whoever reads the whole UGEL, and only for her", async () => {
    const { region, admin } = small;
    const ugel = await createUgel(region, "08");
    const network = await createNetwork(ugel);
    const coordinator = await actAs("coordinator", network);
    await createMeeting(ugel, { state: "approved", heldOn: "2026-08-12" });
    await createMeeting(ugel, { state: "drafted", heldOn: "2026-09-09" });
    await createMeeting(ugel, { state: "suspended", heldOn: "2026-10-13" });
    const of = (states: MonthState[]) => states.slice(6);
    expect(of(await statesOf(admin, ugel))).toEqual([
      ...["before", "held", "held", "suspended", "coming", "coming"],
    ]);
    // Of the acta that is still a draft she was not called to, she knows nothing.
    expect(of(await statesOf(coordinator, ugel))).toEqual([
      ...["before", "held", "unseen", "unseen", "coming", "coming"],
    ]);
    expect((await yearOf(coordinator)).map(({ path }) => path)).toEqual([ugel]);
  });

  test("what is being prepared is its team's: the region sees nothing of it", async () => {
    const { region, admin } = small;
    const ugel = await createUgel(region, "09");
    const director = await actAs("ugel_director", ugel);
    await createMeeting(ugel, { state: "preparing", heldOn: "2026-12-08" });
    expect([(await statesOf(director, ugel))[11], (await statesOf(admin, ugel))[11]]).toEqual([
      ...["preparing", "coming"],
    ]);
    expect((await yearOf(director)).map(({ path }) => path)).toEqual([ugel]);
  });

  test("another region's is not there", async () => {
    const stranger = await actAs("admin", await createRegion());
    expect(await yearOf(stranger)).toEqual([]);
  });

  test("whoever holds no office today has no year", async () => {
    const gone = await createPerson({
      ...{ role: "coordinator", place: small.region, startsOn: "2025-01-01", endsOn: "2025-02-01" },
    });
    expect(await getMeetingYear(await actorOf(gone.personId), 2026, NOW)).toBeNull();
  });
});

const PAGES: [string, () => Promise<unknown>][] = [
  ["/directorios/calendario", () => MeetingYearPage({ searchParams: Promise.resolve({ anio: "2026" }) })],
  [
    "/directorios/calendario?anio=garbage",
    () => MeetingYearPage({ searchParams: Promise.resolve({ anio: "x'); --" }) }),
  ],
  ["/cuenta/calendario", () => CalendarFeedPage({ searchParams: Promise.resolve({}) })],
  ["/administracion/directorios", () => MeetingSettingsPage()],
  [
    "/administracion/directorios/directorio",
    () =>
      MeetingTemplatePage({
        ...{ params: Promise.resolve({ tipo: "directorio" }), searchParams: Promise.resolve({}) },
      }),
  ],
  [
    "/administracion/directorios/feriados",
    () => HolidaysPage({ searchParams: Promise.resolve({ anio: "2027" }) }),
  ],
];

const counted = async (actor: Actor, page: () => Promise<unknown>) => {
  await comeFrom(actor);
  statements.length = 0;
  await page();
  return statements.length;
};

describe("its pages ask the database a few times, and as many with seven UGEL as with two", () => {
  test.each(PAGES)("%s", async (path, page) => {
    const few = await counted(small.admin, page);
    tellStatements(path, [few]);
    expect(few).toBeGreaterThan(2);
    expect(few).toBeLessThanOrEqual(8);
    expect(await counted(large.admin, page)).toBe(few);
  });

  test("a kind of meeting that is none is not found", async () => {
    await comeFrom(small.admin);
    const page = MeetingTemplatePage({
      ...{ params: Promise.resolve({ tipo: "congreso" }), searchParams: Promise.resolve({}) },
    });
    await expect(page).rejects.toThrow("not found");
  });
});
