import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { ownerDatabase } from "@/db/client";
import { settleBaseline } from "@/db/demo/baseline";
import { isDemoLoaded, loadDemo } from "@/db/demo/load";
import { resultLoads } from "@/db/schema/result-loads";
import { roles } from "@/db/values";
import type { Actor } from "@/lib/access/actor";
import { findActor } from "@/lib/access/find-actor";
import { signInAsPersona } from "@/lib/access/identity";
import { listPersonas } from "@/lib/access/queries";
import { readLoad } from "@/lib/assessments/loads/reading/commands";
import { settleLoad } from "@/lib/assessments/loads/settling/commands";
import { getResults } from "@/lib/assessments/totals/queries";
import { percentOne, totalOf } from "@/lib/assessments/totals/rules";
import { listImports } from "@/lib/imports/queries";
import { getRelease } from "@/lib/releases/queries";

vi.hoisted(() => {
  process.env.DEMO = "1";
});
vi.mock("next/cache", async () => (await import("../factories/request")).nextCache());

const actors = {} as Record<(typeof roles)[number], Actor>;

beforeAll(async () => {
  await loadDemo(() => {});
  for (const role of roles) {
    const token = await signInAsPersona(role, { device: "Firefox", address: "127.0.0.1", requestId: null });
    actors[role] = (await findActor(token.sid, null)) as Actor;
  }
}, 120_000);

/** What the worker does once everything is running. */
async function settleInBackground() {
  const [load] = await ownerDatabase().select().from(resultLoads);
  if (!load) throw new Error("the demo brought no results");
  const job = { loadId: load.id, personId: load.requestedBy };
  await readLoad(job, async () => {}, true);
  let rounds = 0;
  await settleBaseline(
    () => {},
    () => ++rounds > 1,
  );
  await settleLoad(job, async () => {}, true);
  return load.assessmentId;
}

describe("the demo region", () => {
  test("shows exactly the practice's numbers in its public summary", async () => {
    const release = await getRelease(null);
    const territory = release?.territory;
    expect(release?.number).toBe(1);
    expect(territory?.ugels.map((u) => [u.code, u.ebNetworks, u.etpNetworks, u.districts])).toEqual([
      ["01", 23, 1, 10],
      ["02", 22, 1, 4],
      ["03", 15, 1, 9],
      ["04", 22, 1, 5],
      ["05", 16, 1, 2],
      ["06", 20, 1, 6],
      ["07", 15, 1, 7],
    ]);
    expect(territory?.districts).toHaveLength(43);
    expect(territory?.coordinators).toEqual({ held: 140, networks: 140 });
    expect(territory?.demo).toBe(true);
    const tiles = territory?.districts.map((d) => `${d.tile?.column},${d.tile?.row}`);
    expect(new Set(tiles).size).toBe(43);
  });

  test("has a persona for each role, with an office of that role", async () => {
    expect((await listPersonas()).map((persona) => persona.role)).toEqual([...roles]);
    for (const role of roles) expect(actors[role].offices.map((office) => office.role)).toContain(role);
  });

  test("comes from three files that its administrator brought, with nothing to mend in them", async () => {
    const brought = await listImports(actors.admin);
    expect(brought.map(({ kind, state, counts }) => [kind, state, counts.problems]).sort()).toEqual([
      ["networks", "applied", 0],
      ["officers", "applied", 0],
      ["padron", "applied", 0],
    ]);
  });

  test("has 2,006 schools, each in a network, with the practice's students", async () => {
    const [found] = await ownerDatabase().execute(sql`select
      (select count(*)::int from places where kind = 'school' and closed_on is null and nlevel(path) = 4) as schools,
      (select sum(students)::int from education_services where level_code in ('B0', 'D1')) as primary,
      (select sum(students)::int from education_services where level_code in ('F0', 'D2')) as secondary`);
    expect(found).toEqual({ schools: 2006, primary: 489_029, secondary: 414_232 });
  });

  test("has the schools of a network near each other", async () => {
    const [found] = await ownerDatabase().execute<{
      widest: number;
    }>(sql`select max(km)::float8 as widest from (
      select 111.2 * sqrt(power(max(i.latitude) - min(i.latitude), 2) + power(max(i.longitude) - min(i.longitude), 2)) as km
      from places p join institutions i on i.id = p.institution_id
      where p.closed_on is null and nlevel(p.path) = 4 group by p.parent) as networks`);
    expect(found?.widest).toBeLessThan(5.1);
  });

  test("has a coordinator that was replaced, a secretary that is awaited and a dozen people to come in", async () => {
    const [found] = await ownerDatabase().execute(sql`select
      (select array_agg(a.starts_on::text || ' ' || coalesce(a.ends_on::text, '') order by a.starts_on) from appointments a
        join places p on p.path = a.place where p.code = '02-07' and a.role = 'coordinator') as replaced,
      (select count(*)::int from appointments a join places p on p.path = a.place
        where p.code = '05-07' and a.role = 'secretary') as secretaries,
      (select count(*)::int from accounts where state = 'invited') as invited`);
    expect(found).toEqual({
      replaced: ["2026-03-02 2026-07-31", "2026-08-01 "],
      secretaries: 0,
      invited: 12,
    });
  });

  test("shows the practice's participation, counted from the rows that its importer loaded", async () => {
    const assessment = await settleInBackground();
    const results = await getResults(actors.coordinator, assessment, {});
    const shown = (["primary", "secondary"] as const).map((stage) => {
      const place = results?.assessment.place ?? "";
      const total = totalOf(results?.totals ?? [], place, { stage, area: null, grade: null });
      return [
        total?.assessed,
        total?.programmed,
        percentOne(total?.assessed ?? 0, total?.programmed ?? null),
      ];
    });
    expect(shown).toEqual([
      [220_063, 489_029, "45.0\u00a0%"],
      [140_839, 414_232, "34.0\u00a0%"],
    ]);
    const [stored] = await ownerDatabase().execute(sql`select count(*)::int as total,
      count(distinct student)::int as students, (sum(pg_total_relation_size(c.oid)) over ())::float8 as bytes
      from results, pg_class c where c.relname = 'results_1' group by c.oid`);
    expect(stored).toMatchObject({ total: 721_804, students: 360_902 });
    expect(Number(stored?.bytes) / 721_804).toBeLessThanOrEqual(120);
  }, 180_000);

  test("is loaded once", async () => {
    expect(await isDemoLoaded()).toBe(true);
  });

  test("that was cut off while loading is loaded again from the start", async () => {
    await ownerDatabase().execute(sql`delete from demo_personas where role = 'secretary'`);
    expect(await isDemoLoaded()).toBe(false);
    await loadDemo(() => {});
    expect((await getRelease(null))?.territory.ugels).toHaveLength(7);
  }, 60_000);

  test("is never loaded over data that are not a demo's", async () => {
    await ownerDatabase().execute(sql`delete from demo_personas`);
    await expect(loadDemo(() => {})).rejects.toThrow("ya tiene datos que no son de la demostración");
  });
});
