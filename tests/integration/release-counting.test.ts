import { eq, sql } from "drizzle-orm";
import { beforeEach, expect, test, vi } from "vitest";
import { ownerDatabase } from "@/db/client";
import { assessments, resultTotals } from "@/db/schema/assessments";
import { meetings } from "@/db/schema/meetings";
import { formerNames, networks } from "@/db/schema/networks";
import { places } from "@/db/schema/places";
import { plans } from "@/db/schema/plans";
import { declaredFacts } from "@/db/schema/publishing";
import { resultLoads } from "@/db/schema/result-loads";
import type { Actor } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import { createAssessment } from "@/lib/assessments/commands";
import { takeEnrolment } from "@/lib/assessments/enrolments/commands";
import { countResults } from "@/lib/assessments/loads/settling/commands";
import type { PaperKey } from "@/lib/assessments/rules";
import { addDays, longDay, today } from "@/lib/dates/dates";
import { countRelease } from "@/lib/releases/counting/queries";
import { releaseSnapshot } from "@/lib/releases/schema";
import { createOpen, createService, loadResults, wideFile, wideRow } from "../factories/assessments";
import { createMeeting } from "../factories/meetings";
import { actAs } from "../factories/people";
import { createNetwork, createRegion, createSchool, createUgel, fresh } from "../factories/places";
import { createPlan } from "../factories/plans";
import { createRelease } from "../factories/releases";
import { statements } from "../factories/statements";

vi.mock("next/cache", async () => (await import("../factories/request")).nextCache());
vi.mock("drizzle-orm/postgres-js", async (original) =>
  (await import("../factories/statements")).countedDriver(await original()),
);

let region: string;
let ugel: string;
let other: string;
let director: Actor;
beforeEach(async () => {
  region = await createRegion();
  ugel = await createUgel(region);
  other = await createUgel(region);
  director = await actAs("regional_director", region);
});

const DAY = "2026-10-31";
const countOn = (day: string) => asActor(director, (tx) => countRelease(tx, region, day));
const achievement = async (key: string, day = DAY) =>
  (await countOn(day)).release.achievements.find((one) => one.key === key);
const table = async (key: string, day = DAY) =>
  (await countOn(day)).release.tables.find((one) => one.key === key);

const codeOf = async (path: string) => {
  const [found] = await ownerDatabase()
    .select({ code: places.code })
    .from(places)
    .where(eq(places.path, path));
  return found?.code ?? "";
};
const setPlace = (path: string, values: object) =>
  ownerDatabase().update(places).set(values).where(eq(places.path, path));
const resolved = (place: string, resolutionDate: string) =>
  ownerDatabase()
    .update(networks)
    .set({ resolutionNumber: "1593-2026", resolutionDate })
    .where(eq(networks.place, place));

test("networks count as reorganised from the day of their resolution, out of those that stand", async () => {
  const [first, second] = [await createNetwork(ugel), await createNetwork(ugel)];
  await createNetwork(ugel, "etp");
  await createNetwork();
  await resolved(first, "2026-02-16");
  await resolved(second, "2026-11-01");
  expect((await achievement("reorganised"))?.figures).toMatchObject([
    { numerator: 1, denominator: 2 },
    { numerator: 0, denominator: 1 },
  ]);
  expect((await achievement("reorganised", "2026-11-01"))?.figures).toMatchObject([
    { numerator: 2, denominator: 2 },
    { numerator: 0, denominator: 1 },
  ]);
});

test("the territory is as it stood on the day: what opened later is not in it, what closed later is", async () => {
  const [stood, later] = [await createNetwork(ugel), await createNetwork(ugel)];
  await createSchool(stood);
  await setPlace(stood, { closedOn: "2026-11-01", name: "Otro nombre" });
  await setPlace(later, { openedOn: "2026-11-01" });
  await ownerDatabase()
    .insert(formerNames)
    .values({ place: stood, name: "El de entonces", until: "2026-11-01" });
  await actAs("coordinator", stood);
  const before = await countOn(DAY);
  expect(before.territory).toMatchObject({ countedOn: DAY, coordinators: { held: 1, networks: 1 } });
  expect(before.territory.ugels).toMatchObject([{ ebNetworks: 1, etpNetworks: 0 }, { ebNetworks: 0 }]);
  expect(before.release.networkProfiles).toMatchObject([{ name: "El de entonces", parts: [{}] }]);
  expect((await countOn("2026-11-01")).release.networkProfiles).toMatchObject([
    { name: "Loma Verde", parts: [] },
  ]);
});

test("a plan counts once it was sent, not while it is a draft nor before the day that it was sent", async () => {
  const [sent, draft] = [await createNetwork(ugel), await createNetwork(other)];
  await createPlan(sent, { state: "observed" });
  await createPlan(draft);
  const own = await createPlan(ugel, { state: "approved" });
  expect(await achievement("network_plans")).toMatchObject({ figures: [{ numerator: 1, denominator: 2 }] });
  expect(await achievement("ugel_plans")).toMatchObject({ figures: [{ numerator: 1, denominator: 2 }] });
  expect(await achievement("network_plans", "2026-03-19")).toBeUndefined();
  expect((await table("planes-ugel"))?.rows).toEqual([
    [`UGEL ${await codeOf(ugel)}`, 1, 1, 100, "2026-03-20"],
    [`UGEL ${await codeOf(other)}`, 0, 1, 0, null],
  ]);
  // At the last minute of the day in Lima, which is the next day in Greenwich.
  const set = (at: string) =>
    ownerDatabase()
      .update(plans)
      .set({ firstSubmittedAt: new Date(at) })
      .where(eq(plans.id, own.id));
  await set("2026-11-01T04:59:59Z");
  expect(await achievement("ugel_plans")).toBeDefined();
  await set("2026-11-01T05:00:00Z");
  expect(await achievement("ugel_plans")).toBeUndefined();
});

test("a directorio counts in the month in which it was held, unless it was suspended or is of another day", async () => {
  await createMeeting(ugel, { state: "approved", heldOn: "2026-08-11" });
  await createMeeting(ugel, { state: "drafted", heldOn: "2026-09-08" });
  const left = await createMeeting(ugel, { state: "suspended", heldOn: "2026-10-13" });
  // Somebody opened it before it was suspended.
  await ownerDatabase()
    .update(meetings)
    .set({ openedAt: new Date("2026-10-13T14:00:00Z"), number: 12 })
    .where(eq(meetings.id, left.id));
  await createMeeting(ugel, { state: "convened", heldOn: "2026-10-20" });
  await createMeeting(other, { state: "approved", heldOn: "2026-10-31" });
  await createMeeting(other, { state: "approved", heldOn: "2026-11-03" });
  expect((await achievement("meetings"))?.figures).toMatchObject([
    { numerator: 2, denominator: 2 },
    { numerator: 3, denominator: 6 },
  ]);
  expect((await achievement("meetings", "2026-10-30"))?.figures).toMatchObject([
    { numerator: 1, denominator: 2 },
    { numerator: 2, denominator: 4 },
  ]);
  expect((await table("directorios-mes", "2026-09-30"))?.rows).toEqual([
    [`UGEL ${await codeOf(ugel)}`, "2026-08", 1, 1],
    [`UGEL ${await codeOf(ugel)}`, "2026-09", 1, 1],
    [`UGEL ${await codeOf(other)}`, "2026-08", 0, 1],
    [`UGEL ${await codeOf(other)}`, "2026-09", 0, 1],
  ]);
});

/** A network of 60 with 30 assessed, one of 40 with `few`, and a school without a network. */
async function baselineWith(few: number) {
  const [full, small] = [await createNetwork(ugel), await createNetwork(ugel)];
  const services = [
    { ...(await createService(full, { students: 60 })), taken: 30 },
    { ...(await createService(small, { students: 40 })), taken: few },
    { ...(await createService(ugel, { students: 50 })), taken: 20 },
  ];
  const admin = await actAs("admin", region);
  const assessment = await createOpen(admin);
  await takeEnrolment(admin, { assessmentId: assessment });
  await countResults({ assessmentId: assessment }, async () => {});
  let n = 0;
  const rows = services.flatMap(({ modularCode, taken }) =>
    Array.from({ length: taken }, () => wideRow(modularCode, n++, 700, 400)),
  );
  await loadResults(admin, assessment, region, wideFile(rows));
  return { full: await codeOf(full), small: await codeOf(small), ugelCode: await codeOf(ugel), assessment };
}

/** So many more of a network took both tests, all of them in the lowest level of one and the highest of the other. */
async function takenByMore(more: number, { small, assessment }: { small: string; assessment: string }) {
  await ownerDatabase()
    .update(resultTotals)
    .set({
      assessed: sql`${resultTotals.assessed} + ${more}`,
      level1: sql`${resultTotals.level1} + case when ${resultTotals.area} = 'mathematics' then ${more}::int else 0 end`,
      level4: sql`${resultTotals.level4} + case when ${resultTotals.area} = 'reading' then ${more}::int else 0 end`,
    })
    .where(
      sql`${resultTotals.assessmentId} = ${assessment} and ${resultTotals.serviceId} is null and ${resultTotals.grade} is null
        and exists (select from places p where p.code = ${small} and p.path <@ ${region}::ltree
          and ${resultTotals.place} @> p.path and nlevel(${resultTotals.place}) <= 3)`,
    );
}

test("the students of the línea de base are told of the region, each UGEL and each network, and add up", async () => {
  const { full, small, ugelCode } = await baselineWith(12);
  expect((await achievement("assessed", today()))?.figures).toMatchObject([
    { label: "estudiantes de primaria", numerator: 62, denominator: 150, hidden: false },
  ]);
  expect((await table("participacion-ugel", today()))?.rows.slice(0, 1)).toEqual([
    [`UGEL ${ugelCode}`, "Primaria", 62, 150, 41.3],
  ]);
  const rows = (await table("participacion-red", today()))?.rows ?? [];
  expect(rows).toEqual([
    [`UGEL ${ugelCode}`, full, "Primaria", 30, 60, 50],
    [`UGEL ${ugelCode}`, small, "Primaria", 12, 40, 30],
    [`UGEL ${ugelCode}`, "Colegios sin red", "Primaria", 20, 50, 40],
  ]);
  const levels = (await table("niveles-region", today()))?.rows ?? [];
  expect(levels.map(([, area, ...counts]) => [area, ...counts])).toEqual([
    ["Lectura", 62, 0, 0, 0, 62],
    ["Matemática", 62, 62, 0, 0, 0],
  ]);
});

test("another línea de base of the year does not take the place of the first, nor one without results", async () => {
  const { assessment } = await baselineWith(12);
  const admin = await actAs("admin", region);
  const later = { ...{ region, schoolYear: 2026, round: "baseline" as const, scale: "four" as const } };
  const open = async (about: { title: string; schoolYear: number; startsOn: string }) => {
    const papers: PaperKey[] = [{ stage: "primary", grade: null, area: "reading" }];
    const id = await createAssessment(admin, { ...later, ...about, endsOn: about.startsOn, papers });
    await ownerDatabase().update(assessments).set({ state: "open" }).where(eq(assessments.id, id));
    return id;
  };
  const second = await open({ title: `Otra ${fresh()}`, schoolYear: 2026, startsOn: "2026-05-11" });
  await open({ title: `Sin resultados ${fresh()}`, schoolYear: 2027, startsOn: "2026-05-12" });
  const [load] = await ownerDatabase()
    .select()
    .from(resultLoads)
    .where(eq(resultLoads.assessmentId, assessment));
  if (!load) throw new Error("no load");
  const { id: _, number: __, ...same } = load;
  await ownerDatabase()
    .insert(resultLoads)
    .values({ ...same, assessmentId: second });
  expect((await achievement("assessed", today()))?.figures).toMatchObject([{ numerator: 62 }]);
});

test("the enrolment that is named as the source is of the day or of before it", async () => {
  await baselineWith(12);
  const before = (await achievement("assessed", today()))?.source;
  await ownerDatabase().execute(sql`update enrolments set source = 'Padrón por venir', source_date = ${addDays(today(), 1)}
    where id = (select id from enrolments where place <@ ${region}::ltree limit 1)`);
  expect(before).toContain("matrícula");
  expect((await achievement("assessed", today()))?.source).toBe(before);
});

test("fewer than ten students are not told anywhere, nor what would give them away", async () => {
  const { full, small } = await baselineWith(4);
  const counted = await countOn(today());
  const of = (key: string) => counted.release.tables.find((one) => one.key === key)?.rows ?? [];
  const hidden = { hidden: true };
  expect(of("participacion-red").find(([, red]) => red === small)).toMatchObject([
    {},
    {},
    {},
    hidden,
    {},
    hidden,
  ]);
  // With the others told, the UGEL's total would tell it.
  const told = of("participacion-red").filter(
    ([, red, , assessed]) => red !== small && typeof assessed === "number",
  );
  const total = of("participacion-ugel")[0]?.[2];
  expect(told.length < 2 || typeof total !== "number").toBe(true);
  const profile = counted.release.networkProfiles.find(({ code }) => code === small);
  expect(profile?.facts.find(({ label }) => label.startsWith("estudiantes"))).toMatchObject({
    numerator: null,
    hidden: true,
  });
  expect(counted.release.networkProfiles.map(({ code }) => code)).toContain(full);
  expect(counted.unresolved).toEqual([]);
});

test("what an edition hid, the next does not give away by having more students", async () => {
  const { small, assessment } = await baselineWith(4);
  const { territory, release } = await countOn(today());
  const words = { headlines: [], sections: [], methodology: "", sources: [] };
  const first = { ...territory, release: { ...release, period: "2026", words, amendment: null } };
  await takenByMore(10, { small, assessment });
  const assessedIn = async () => {
    const { unresolved, release } = await countOn(today());
    expect(unresolved).toEqual([]);
    const rows = release.tables.find(({ key }) => key === "participacion-red")?.rows;
    return rows?.find(([, red]) => red === small)?.[3];
  };
  expect(await assessedIn()).toBe(14);
  await createRelease(first, { region });
  expect(await assessedIn()).toEqual({ hidden: true });
});

test("when only a few more took it since an edition, what that one told is told again with its day", async () => {
  const { small, assessment } = await baselineWith(12);
  const { territory, release } = await countOn(today());
  const before = addDays(today(), -5);
  const words = { headlines: [], sections: [], methodology: "", sources: [] };
  const achievements = release.achievements.map((one) => ({ ...one, asOf: before }));
  const first = {
    ...territory,
    release: { ...release, achievements, period: "2026", words, amendment: null },
  };
  await createRelease(first, { region });
  expect((await achievement("assessed", today()))?.asOf).toBe(today());
  await takenByMore(4, { small, assessment });
  const { unresolved, release: now } = await countOn(today());
  expect(unresolved).toEqual([]);
  const said = now.achievements.find(({ key }) => key === "assessed");
  expect(said).toMatchObject({ asOf: before, figures: [{ numerator: 62, denominator: 150 }] });
  for (const key of ["participacion-ugel", "participacion-red", "niveles-ugel", "niveles-region"]) {
    const [told, again] = [release, now].map(({ tables }) => tables.find((one) => one.key === key));
    expect(again?.rows).toEqual(told?.rows);
    expect(again?.note).toContain(`Son las cifras al ${longDay(before)}, las de un resumen anterior`);
  }
  const profile = now.networkProfiles.find(({ code }) => code === small);
  expect(profile?.facts.find(({ label }) => label.startsWith("estudiantes"))).toMatchObject({
    asOf: before,
    numerator: 12,
  });
});

test("results that were loaded after the day are not told, and those of before it that changed since keep it from being published", async () => {
  const { assessment } = await baselineWith(12);
  const yesterday = addDays(today(), -1);
  expect(await achievement("assessed", yesterday)).toBeUndefined();
  expect((await countOn(yesterday)).release.tables.map(({ key }) => key)).toEqual(["redes"]);
  const [load] = await ownerDatabase()
    .select()
    .from(resultLoads)
    .where(eq(resultLoads.assessmentId, assessment));
  if (!load) throw new Error("no load");
  const { id, number, ...earlier } = load;
  await ownerDatabase()
    .insert(resultLoads)
    .values({ ...earlier, appliedAt: new Date(Date.now() - 3 * 86_400_000), state: "replaced" });
  expect((await countOn(yesterday)).unresolved).toEqual([
    expect.stringContaining("después de la fecha de corte"),
  ]);
  expect((await countOn(today())).unresolved).toEqual([]);
});

test("what the region declares is told as it last said it of the day, and never instead of what is counted", async () => {
  await createNetwork(ugel);
  const declare = (key: "hubs" | "reorganised", asOf: string, numerator: number) =>
    ownerDatabase()
      .insert(declaredFacts)
      .values({
        ...{
          place: region,
          key,
          numerator,
          denominator: 133,
          asOf,
          sentence: `Son ${numerator}.`,
          source: "Acta",
        },
        declaredBy: director.personId,
      });
  await declare("hubs", "2026-06-30", 100);
  await declare("hubs", "2026-10-31", 133);
  await declare("hubs", "2026-11-15", 50);
  await declare("reorganised", "2026-06-30", 133);
  expect(await achievement("hubs")).toMatchObject({
    ...{ sentence: "Son 133.", asOf: "2026-10-31", source: "Acta", declared: true },
    figures: [{ numerator: 133, denominator: 133 }],
  });
  expect(await achievement("hubs", "2026-10-30")).toMatchObject({ sentence: "Son 100." });
  const counted = (await countOn(DAY)).release.achievements.map(({ key, declared }) => [key, declared]);
  expect(counted).toEqual([
    ["reorganised", false],
    ["hubs", true],
  ]);
});

test("what is counted is what a release holds, in few statements, whatever another region has", async () => {
  await createMeeting(await createUgel(), { state: "approved", heldOn: "2026-08-11" });
  await createPlan(await createNetwork(), { state: "approved" });
  await createNetwork(ugel);
  await baselineWith(12);
  statements.length = 0;
  const { territory, release } = await countOn(today());
  expect(statements.length).toBeLessThanOrEqual(7);
  expect(release.achievements.map(({ key }) => key)).toEqual(["reorganised", "assessed"]);
  const words = { headlines: [], sections: [], methodology: "", sources: [] };
  const whole = { ...territory, release: { ...release, period: "2026", words, amendment: null } };
  expect(releaseSnapshot.parse(whole)).toEqual(whole);
});
