import { eq, sql } from "drizzle-orm";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { ownerDatabase } from "@/db/client";
import { isDemoLoaded, loadDemo } from "@/db/demo/load";
import { settleResults } from "@/db/demo/rounds";
import { achievementKeys } from "@/db/release-values";
import { assessments } from "@/db/schema/assessments";
import { resultLoads } from "@/db/schema/result-loads";
import { type AssessmentRound, roles } from "@/db/values";
import type { Actor } from "@/lib/access/actor";
import { findActor } from "@/lib/access/find-actor";
import { signInAsPersona } from "@/lib/access/identity";
import { listPersonas } from "@/lib/access/queries";
import { compareResults } from "@/lib/assessments/growth/commands";
import { getGrowth } from "@/lib/assessments/growth/queries";
import { meanChange } from "@/lib/assessments/growth/rules";
import { getItemResults } from "@/lib/assessments/items/difficulty/queries";
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

let baseline = "";
let progress = "";
let closing = "";
const actors = {} as Record<(typeof roles)[number], Actor>;

beforeAll(async () => {
  await loadDemo(() => {});
  for (const role of roles) {
    const token = await signInAsPersona(role, { device: "Firefox", address: "127.0.0.1", requestId: null });
    actors[role] = (await findActor(token.sid, null)) as Actor;
  }
}, 120_000);

/** What the worker does once everything is running; answers the baseline, the one along the way and the closing. */
async function settleInBackground() {
  let settled = false;
  const told: string[] = [];
  const settling = settleResults(
    (text) => told.push(text),
    () => false,
  ).finally(() => {
    settled = true;
  });
  while (!settled) {
    const loads = await ownerDatabase().select().from(resultLoads);
    for (const { id, state, requestedBy } of loads) {
      const job = { loadId: id, personId: requestedBy };
      if (state === "reading") await readLoad(job, async () => {}, true);
      if (state === "applying") await settleLoad(job, async () => {}, true);
    }
    await new Promise((done) => setTimeout(done, 100));
  }
  await settling;
  expect(told.filter((text) => /no se completaron|no se añaden/.test(text))).toEqual([]);
  const found = await ownerDatabase().select().from(assessments);
  const idOf = (round: AssessmentRound) => found.find((one) => one.round === round)?.id ?? "";
  const [baseline, progress, closing] = [idOf("baseline"), idOf("progress"), idOf("closing")];
  await compareResults({ assessmentId: closing }, async () => {});
  return { baseline, progress, closing };
}

describe("the demo region", () => {
  test("shows exactly the practice's numbers in its public summary", async () => {
    const release = await getRelease(null);
    const territory = release?.snapshot;
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
    expect(territory?.release?.achievements.map(({ key }) => key)).toEqual([
      ...["reorganised", "strengths", "allied_strategies", "hubs", "alliances"],
    ]);
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
    ({ baseline, progress, closing } = await settleInBackground());
    const results = await getResults(actors.coordinator, baseline, {});
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
      from results_1, pg_class c where c.relname = 'results_1' group by c.oid`);
    expect(stored).toMatchObject({ total: 721_804, students: 360_902 });
    expect(Number(stored?.bytes) / 721_804).toBeLessThanOrEqual(120);
  }, 600_000);

  test("publishes exactly the practice's achievements once its records are there, each with its figures", async () => {
    const found = await getRelease(null);
    expect(found?.number).toBe(3);
    const { achievements = [], tables = [], networkProfiles, ugelProfiles } = found?.snapshot.release ?? {};
    const figures = achievements.map((one) => [
      one.key,
      one.figures.map(({ numerator, denominator }) => [numerator, denominator]),
    ]);
    const told = new Map(figures as [string, [number, number][]][]);
    expect([...told.keys()]).toEqual([...achievementKeys]);
    expect(told.get("reorganised")).toEqual([
      [133, 133],
      [7, 7],
    ]);
    expect(told.get("assessed")).toEqual([
      [220_063, 489_029],
      [140_839, 414_232],
    ]);
    expect(achievements.find(({ key }) => key === "assessed")?.sentence).toMatch(
      /\(45\u00a0%\).*\(34\u00a0%\)/,
    );
    expect(told.get("network_plans")).toEqual([[140, 140]]);
    expect(told.get("strengths")).toEqual([[40, 133]]);
    expect(told.get("allied_strategies")).toEqual([[140, 140]]);
    expect(told.get("hubs")).toEqual([[133, 133]]);
    expect(told.get("alliances")).toEqual([]);
    expect(told.get("ugel_plans")).toEqual([[7, 7]]);
    const declared = achievements.flatMap(({ key, declared }) => (declared ? [key] : []));
    expect(declared).toEqual(["strengths", "allied_strategies", "hubs", "alliances"]);
    const [held] = await ownerDatabase().execute<{ over: number; months: number }>(sql`
      with held as (select distinct place, date_trunc('month', held_on) as month from meetings
        where kind = 'directorio' and opened_at is not null and state <> 'suspended')
      select count(*) filter (where month < date_trunc('month', now()))::int as over,
        (count(distinct month) filter (where month < date_trunc('month', now())))::int as months from held`);
    expect(told.get("meetings")).toEqual([
      [7, 7],
      [held?.over, 7 * Number(held?.months)],
    ]);
    expect(networkProfiles).toHaveLength(140);
    expect(ugelProfiles).toHaveLength(7);
    const sum = (key: string, column: number) =>
      (tables.find((one) => one.key === key)?.rows ?? [])
        .map((row) => row[column])
        .reduce<number>((total, cell) => total + (typeof cell === "number" ? cell : 0), 0);
    expect(sum("participacion-ugel", 2)).toBe(220_063 + 140_839);
    expect(sum("planes-ugel", 1)).toBe(140);
    expect(sum("redes", 6)).toBe(2006);
    expect(JSON.stringify(found).length).toBeLessThan(600_000);
  });

  test("has a plan for each of the 140 networks and the 7 UGEL, in the states of a year that ends", async () => {
    const rows = await ownerDatabase().execute<{ kind: string; state: string; total: number }>(
      sql`select kind, state, count(*)::int as total from plans group by 1, 2 order by 1, 2`,
    );
    const of = (kind: string) =>
      Object.fromEntries(rows.filter((row) => row.kind === kind).map(({ state, total }) => [state, total]));
    expect(of("pat_rei")).toEqual({
      ...{ submitted: 2, observed: 4, resubmitted: 1, approved: 1, under_way: 131, evaluated: 1 },
    });
    expect(of("ugel_plan")).toEqual({ submitted: 1, observed: 1, under_way: 5 });
  });

  test("has plans that answer to the baseline: each with its problems, both areas, targets and activities", async () => {
    const [found] = await ownerDatabase().execute(sql`with one as (select p.id, p.kind, x.code, p.state,
        (select count(*) from plan_problems r where r.plan_id = p.id)::int as problems,
        (select count(distinct r.area) from plan_objectives r where r.plan_id = p.id
          and r.area in ('aprendizajes', 'convivencia'))::int as areas,
        (select count(*) from plan_targets r where r.plan_id = p.id)::int as targets,
        (select count(*) from plan_activities r where r.plan_id = p.id)::int as activities
      from plans p join places x on x.path = p.place)
      select bool_and(problems >= 2) as problems, bool_and(areas = 2) as areas, bool_and(targets >= 2) as targets,
        min(activities) >= 9 as few, max(activities) filter (where code <> '05-03') <= 16 as many,
        max(activities) filter (where code = '05-03') >= 20 as shown from one where state <> 'draft'`);
    expect(found).toEqual({ problems: true, areas: true, targets: true, few: true, many: true, shown: true });
    const [diagnosed] = await ownerDatabase().execute(sql`select count(*)::int as total from plans p
      join networks n on n.place = p.place where n.kind = 'eb' and jsonb_array_length(p.diagnosis->'levels') > 0`);
    expect(Number(diagnosed?.total)).toBeGreaterThan(120);
  });

  test("has plans that are told, shown, observed and changed", async () => {
    const [found] = await ownerDatabase().execute(sql`select
      (select count(*) from plan_progress where state = 'done')::int > 700 as done,
      (select count(*) from plan_progress where state = 'cancelled' and reason is not null)::int > 20 as cancelled,
      (select count(*) from plan_evidence)::int > 10 as evidence,
      (select count(*) from plan_observations where state in ('open', 'answered'))::int > 5 as observed,
      (select count(*) from plan_measures)::int > 100 as measured,
      (select count(*) from plan_changes where state = 'decided')::int as changed,
      (select max(number) from plan_versions)::int as version`);
    expect(found).toEqual({
      ...{
        done: true,
        cancelled: true,
        evidence: true,
        observed: true,
        measured: true,
        changed: 1,
        version: 2,
      },
    });
  });

  test("has visits of half of the networks in two rounds, read and followed, and some that come", async () => {
    const [found] =
      await ownerDatabase().execute(sql`with v as (select v.*, m.number, subpath(v.place, 0, 3)::text as network
        from visits v left join monitoring_rounds m on m.id = v.round_id)
      select (select count(distinct network)::int from v where state = 'done' and number in (1, 2)) as networks,
        (select bool_and(n >= 3) from (select count(*) as n from v where state = 'done' and number in (1, 2)
          group by network, number) r) as enough,
        (select count(*)::int from visit_records where flags <> '[]') as flagged,
        (select count(*) from visit_acknowledgements)::int > 100 as read,
        (select count(*) from visit_commitments where settled_in_id is not null)::int > 100 as opened,
        (select count(*) from visit_transfers)::int > 50 as followed,
        (select count(*)::int from v where pair_id is not null) as twice,
        (select count(*) from v where state = 'planned')::int > 50 as coming,
        (select min(people) >= 5 from visit_totals) as grouped,
        (select count(distinct t.round_id)::int from visit_totals t join places x on x.path = t.place
          where x.code = '05-03' and t.item_key = 'involucra') as told`);
    expect(found).toEqual({
      ...{ networks: 72, enough: true, flagged: 0, read: true, opened: true, followed: true, twice: 8 },
      ...{ coming: true, grouped: true, told: 2 },
    });
  });

  test("has a closing in which 70.0 % are students of the baseline, and tells what changed in them from the rows", async () => {
    const [counted] = await ownerDatabase().execute(sql`select count(distinct t.student)::int as ended,
      count(distinct f.student)::int as matched from results_2 t left join results_1 f using (student)`);
    expect(counted).toEqual({ ended: 332_029, matched: 232_420 });
    expect(percentOne(Number(counted?.matched), Number(counted?.ended))).toBe("70.0\u00a0%");
    const found = await getGrowth(actors.coordinator, closing, {});
    expect(found?.from?.id).toBe(baseline);
    const region = found?.assessment.place;
    const rows = await ownerDatabase().execute(sql`
      select case when s.level_code in ('B0', 'D1', 'E2') then 'primary' else 'secondary' end as stage,
        (enum_range(null::area))[t.area]::text as area, count(*)::int as matched, count(*)::int as measured,
        sum(t.measure::float8 - f.measure) as "changeSum", sum(power(t.measure::float8 - f.measure, 2)) as "changeSquares"
      from results_2 t join results_1 f using (student, area) join education_services s on s.number = t.service
      group by 1, 2 order by 1, 2`);
    const shown = found?.growth.filter(({ place, grade }) => place === region && grade === null) ?? [];
    const key = ({ stage, area }: { stage: unknown; area: unknown }) => `${stage} ${area}`;
    expect(shown).toHaveLength(4);
    for (const row of rows)
      expect(
        shown.find((one) => key(one) === key(row as never)),
        key(row as never),
      ).toMatchObject(row);
    const reading = shown.find(({ stage, area }) => stage === "primary" && area === "reading");
    const change = reading && meanChange(reading);
    expect(change?.mean).toBeGreaterThan(8);
    expect(change?.mean).toBeLessThan(16);
  });

  test("shows a network the band of those that began like it, and not one of them", async () => {
    const bands = await ownerDatabase().execute(
      sql`select count(distinct place)::int as networks, min(networks)::int as of, min(basis::text) as basis
        from result_bands where assessment_id = ${closing}`,
    );
    expect(bands).toEqual([{ networks: expect.any(Number), of: 20, basis: "start" }]);
    expect(Number(bands[0]?.networks)).toBeGreaterThan(130);
  });

  test("has an assessment along the way whose items can be compared network by network", async () => {
    const [load] = await ownerDatabase()
      .select()
      .from(resultLoads)
      .where(eq(resultLoads.assessmentId, progress));
    expect(load).toMatchObject({ state: "loaded", counts: { problems: 0 } });
    const [counted] = await ownerDatabase().execute(
      sql`select count(*)::int as total, count(distinct student)::int as students from results_3`,
    );
    expect(counted?.students).toBeGreaterThan(4000);
    expect(counted?.students).toBeLessThan(8000);
    const found = await getItemResults(actors.coordinator, progress, {
      ...{ lugar: undefined, prueba: undefined, orden: undefined },
    });
    expect(found?.here).toMatchObject({ kind: "network", code: "05-03" });
    expect(found?.papers.map(({ items }) => items.length)).toEqual([20, 20]);
    expect(found?.papers.map(({ whole }) => whole.taken).reduce((sum, n) => sum + n)).toBe(counted?.total);
    expect(found?.own.taken).toBeGreaterThan(100);
  });

  test("is loaded once", async () => {
    expect(await isDemoLoaded()).toBe(true);
  });

  test("that was cut off while loading is loaded again from the start", async () => {
    await ownerDatabase().execute(sql`delete from demo_personas where role = 'secretary'`);
    expect(await isDemoLoaded()).toBe(false);
    await loadDemo(() => {});
    expect((await getRelease(null))?.snapshot.ugels).toHaveLength(7);
  }, 60_000);

  test("is never loaded over data that are not a demo's", async () => {
    await ownerDatabase().execute(sql`delete from demo_personas`);
    await expect(loadDemo(() => {})).rejects.toThrow("ya tiene datos que no son de la demostración");
  });
});
