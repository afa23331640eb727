import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { eq, sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { ownerDatabase } from "@/db/client";
import { jobs } from "@/db/schema/jobs";
import { places } from "@/db/schema/places";
import { resultLoadProblems } from "@/db/schema/result-loads";
import type { Actor } from "@/lib/access/actor";
import { discardLoad } from "@/lib/assessments/loads/commands";
import { heldPath } from "@/lib/assessments/loads/incoming/commands";
import { readLoad } from "@/lib/assessments/loads/reading/commands";
import { countResults, settleLoad } from "@/lib/assessments/loads/settling/commands";
import { sweepLoads } from "@/lib/assessments/loads/sweeping/commands";
import { getResults } from "@/lib/assessments/totals/queries";
import { totalOf } from "@/lib/assessments/totals/rules";
import { incomingFolder } from "@/lib/files/store";
import {
  bringResults,
  createOpen,
  createService,
  dni,
  LONG,
  loadResults,
  seeLoad,
  settle,
  upload,
  wideFile,
  wideRow,
} from "../factories/assessments";
import { actAs } from "../factories/people";
import { createNetwork, createRegion, createUgel } from "../factories/places";

let admin: Actor;
let region: string;
let ugel: string;
let network: string;
let school: Awaited<ReturnType<typeof createService>>;
let assessment: string;

beforeEach(async () => {
  region = await createRegion();
  ugel = await createUgel(region);
  network = await createNetwork(ugel);
  admin = await actAs("admin", region);
  school = await createService(network);
  assessment = await createOpen(admin);
});

const rowsOf = async () => {
  const [found] = await ownerDatabase().execute<{ total: number }>(sql`select count(*)::int as total
    from results r join assessments a on a.number = r.assessment where a.id = ${assessment}`);
  return found?.total ?? 0;
};
/** The tables that loads of this assessment have to be confirmed. */
const stagedTables = async () =>
  (
    await ownerDatabase().execute(sql`select from pg_class c join result_loads l
      on c.relname = 'results_load_' || l.number where l.assessment_id = ${assessment}`)
  ).length;
const ofPlace = async (place: string, actor = admin) => {
  const results = await getResults(actor, assessment, { lugar: place });
  return totalOf(results?.totals ?? [], place, { stage: "primary", area: "reading", grade: null });
};
const students = (n: number, { from = 0, of = school.modularCode, reading = 500 } = {}) =>
  Array.from({ length: n }, (_, i) => wideRow(of, from + i, reading));
const reasonsOf = async (loadId: string) =>
  (
    await ownerDatabase()
      .select()
      .from(resultLoadProblems)
      .where(eq(resultLoadProblems.loadId, loadId))
      .orderBy(resultLoadProblems.number)
  ).map(({ line, column, value, reason }) => [line, column, value, reason.split(".")[0]]);

describe("a file of results", () => {
  test("is read, shows what it would change, and is in no figure until it is confirmed", async () => {
    const read = await bringResults(admin, assessment, region, wideFile(students(12)));
    expect(read).toMatchObject({
      state: "ready",
      counts: { rows: 12, students: 12, results: 24, problems: 0, before: 0, services: 1 },
      brings: ["primary:mathematics", "primary:reading"],
    });
    expect(read.services).toMatchObject([{ before: 0, after: 24 }]);
    expect(await rowsOf()).toBe(0);
    expect(await ofPlace(region)).toBeNull();
    expect(await settle(admin, read)).toMatchObject({ state: "loaded" });
    expect(await rowsOf()).toBe(24);
    for (const place of [region, ugel, network, school.node])
      expect(await ofPlace(place), place).toMatchObject({ assessed: 12, levels: [0, 12, 0, 0] });
  });

  test("in the layout of one row for each student and area, with decimal comma, gives the same", async () => {
    const rows = [1, 2].flatMap((n) => [
      `${school.modularCode};0;4;A;${n};1;${dni(n)};2;504,93`,
      `${school.modularCode};0;4;A;${n};2;${dni(n)};3;573,83`,
    ]);
    await loadResults(admin, assessment, region, [LONG, ...rows, ""].join("\n"));
    expect(await ofPlace(network)).toMatchObject({ assessed: 2, levels: [0, 2, 0, 0] });
    const [kept] = await ownerDatabase().execute(sql`select measure, level, grade, section from results
      where area = 2 and service = (select number from education_services where id = ${school.id}) limit 1`);
    expect(kept).toEqual({ measure: expect.closeTo(573.83, 2), level: 3, grade: 4, section: "A" });
  });

  test("the sums of its figures are the sums of its rows, at every place", async () => {
    const other = await createService(await createNetwork(ugel));
    const far = await createService(await createNetwork(await createUgel(region)));
    const rows = [school, other, far].flatMap(({ modularCode }, i) =>
      Array.from({ length: 10 + i }, (_, n) => wideRow(modularCode, 100 * i + n, 400 + 50 * (n % 6), 450)),
    );
    await loadResults(admin, assessment, region, wideFile(rows));
    const [counted] = await ownerDatabase().execute(sql`
      select sum(assessed)::int as assessed, sum(level1)::int as one, sum(level2)::int as two, sum(level3)::int as three,
        sum(level4)::int as four, sum(measure_sum) as measures, sum(measure_squares) as squares
      from result_totals where assessment_id = ${assessment} and place = ${region} and area = 'reading' and grade is null`);
    const [summed] = await ownerDatabase().execute(sql`
      select count(*)::int as assessed, (count(*) filter (where level = 1))::int as one,
        (count(*) filter (where level = 2))::int as two, (count(*) filter (where level = 3))::int as three,
        (count(*) filter (where level = 4))::int as four, sum(measure::float8) as measures,
        sum(measure::float8 * measure) as squares
      from results r join assessments a on a.number = r.assessment where a.id = ${assessment} and r.area = 1`);
    expect(counted).toEqual(summed);
    expect(await ofPlace(ugel)).toMatchObject({ assessed: 21, services: 2, servicesAssessed: 2 });
  });

  test("leaves no document anywhere: not in a table, not on the disk", async () => {
    const document = "48151623";
    const text = wideFile([
      wideRow(school.modularCode, 1),
      `${school.modularCode},0,4,A,${document},500,500`,
    ]);
    const broken = `${text}${school.modularCode},0,4,A,${document}\n${school.modularCode},0,${document},A,${document},1,1\n`;
    const loadId = await upload(admin, assessment, region, broken);
    expect(readFileSync(heldPath(loadId), "utf8")).toContain(document);
    await readLoad({ loadId, personId: admin.personId }, async () => {}, true);
    const read = await seeLoad(admin, loadId);
    expect(read.erasedAt).not.toBeNull();
    await settle(admin, read);
    expect(existsSync(heldPath(loadId))).toBe(false);
    const tables = await ownerDatabase().execute<{ name: string }>(
      sql`select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'`,
    );
    for (const { name } of tables) {
      const [row] = await ownerDatabase().execute<{ found: number }>(
        sql`select count(*)::int as found from ${sql.identifier(name)} t where t::text like ${`%${document}%`}`,
      );
      expect(row?.found, name).toBe(0);
    }
    expect(readdirSync(incomingFolder())).not.toContain(loadId);
    expect(await reasonsOf(loadId)).toEqual([
      [4, null, "", expect.stringContaining("celdas")],
      [5, "grado", "••••••23", "El grado es un número del 1 al 6"],
    ]);
  });

  test("gives one student the same pseudonym in two assessments", async () => {
    await loadResults(admin, assessment, region, wideFile([wideRow(school.modularCode, 7)]));
    const closing = await createOpen(admin);
    await loadResults(admin, closing, region, wideFile([wideRow(school.modularCode, 7, 600)]));
    const [row] = await ownerDatabase().execute<{ students: number; rows: number }>(sql`
      select count(distinct student)::int as students, count(*)::int as rows from results
      where service = (select number from education_services where id = ${school.id})`);
    expect(row).toEqual({ students: 1, rows: 4 });
  });
});

describe("a file that is wrong", () => {
  const withNames = wideFile([]).replace("documento", "documento,apellidos y nombres");
  const named = () => `${withNames.trim()}\n${school.modularCode},0,4,A,${dni(1)},QUISPE ROSA,500,500\n`;

  test("brings names of students and is refused, naming the column and nobody", async () => {
    const read = await bringResults(admin, assessment, region, named());
    expect(read).toMatchObject({ state: "refused", counts: {} });
    expect(read.refusal).toContain("«apellidos y nombres»");
    expect(read.refusal).not.toContain("QUISPE");
    const dropped = await bringResults(admin, assessment, region, named(), { dropsNames: true });
    expect(dropped).toMatchObject({ state: "ready", counts: { results: 2 } });
  });

  test.each([
    [
      "level codes out of the scale",
      () => `${school.modularCode};0;4;A;1;1;${dni(1)};9;504,93`,
      /no está en la escala/,
    ],
    [
      "an area of another assessment",
      () => `${school.modularCode};0;4;A;1;3;${dni(1)};2;504,93`,
      /no toma esa área/,
    ],
    ["a service of elsewhere", () => `9999999;0;4;A;1;1;${dni(1)};2;504,93`, /No hay un servicio/],
    ["a measure out of range", () => `${school.modularCode};0;4;A;1;1;${dni(1)};2;5040`, /va de 0 a 1000/],
  ])(
    "with %s is refused whole when nothing of it serves, and says why row by row",
    async (_name, row, reason) => {
      const read = await bringResults(admin, assessment, region, [LONG, row(), ""].join("\n"));
      expect(read).toMatchObject({ state: "refused", refusal: expect.stringContaining("Ninguna fila") });
      expect(read.found[0]?.reason).toMatch(reason);
      expect(await stagedTables()).toBe(0);
    },
  );

  test("of the wrong assessment shows itself in levels that no cut gives", async () => {
    const rows = Array.from({ length: 6 }, (_, n) => `${school.modularCode};0;4;A;${n};1;${dni(n)};4;450`);
    const read = await bringResults(admin, assessment, region, [LONG, ...rows, ""].join("\n"));
    expect(read).toMatchObject({ state: "refused", refusal: expect.stringContaining("otra evaluación") });
  });

  test("a level that disagrees with its measure is told, and loaded as the file has it", async () => {
    const rows = ["2;504,93", "2;504,93", "4;504,93"].map(
      (r, n) => `${school.modularCode};0;4;A;${n};1;${dni(n)};${r}`,
    );
    const read = await bringResults(admin, assessment, region, [LONG, ...rows, ""].join("\n"));
    expect(read).toMatchObject({ state: "ready", counts: { results: 3, disagrees: 1, problems: 1 } });
    await settle(admin, read);
    expect(await ofPlace(school.node)).toMatchObject({ levels: [0, 2, 0, 1] });
  });

  test("with 10,000 repeated students loads each once, keeps 1,000 problems and counts them all", async () => {
    const rows = Array.from({ length: 10_000 }, () => wideRow(school.modularCode, 5));
    const read = await bringResults(
      admin,
      assessment,
      region,
      wideFile([wideRow(school.modularCode, 5), ...rows]),
    );
    expect(read.counts).toMatchObject({ results: 2, repeated: 10_000, problems: 10_000 });
    const told = await reasonsOf(read.id);
    expect(told).toHaveLength(1000);
    expect(told[0]).toEqual([
      3,
      "documento",
      "••••••05",
      "Ese estudiante ya tiene esta área en una fila anterior",
    ]);
  });

  test("cut in half tells the row that is cut, and how many schools do not come", async () => {
    const other = await createService(network);
    await loadResults(
      admin,
      assessment,
      region,
      wideFile([...students(3), ...students(3, { from: 50, of: other.modularCode })]),
    );
    const text = wideFile([...students(3), ...students(3, { from: 50, of: other.modularCode })]);
    const read = await bringResults(
      admin,
      assessment,
      region,
      text.slice(0, text.indexOf(other.modularCode) + 9),
    );
    expect(read.counts).toMatchObject({ results: 6, emptied: 1, problems: 1 });
    expect(read.found[0]).toMatchObject({ line: 5, reason: expect.stringContaining("le faltan columnas") });
  });

  test.each([
    ["no column with results", "cod_mod,dni\n0990011,1\n", /no trae ninguna columna con resultados/],
    ["a page", "<html><body>hola</body></html>", /página web/],
    ["a picture", Buffer.from("89504e470d0a1a0a0000000d49484452", "hex"), /imagen/],
    ["only a header", wideFile([]), /solo tiene la fila/],
  ])("with %s is refused in words", async (_name, content, sentence) => {
    const read = await bringResults(admin, assessment, region, content);
    expect(read).toMatchObject({ state: "refused", refusal: expect.stringMatching(sentence) });
    expect(read.erasedAt).not.toBeNull();
  });
});

describe("a second load", () => {
  test("of the same file changes nothing, and says so", async () => {
    const text = wideFile(students(3));
    await loadResults(admin, assessment, region, text);
    await expect(upload(admin, assessment, region, text)).rejects.toMatchObject({
      ...{ code: "conflict", message: expect.stringContaining("ya está cargado") },
    });
  });

  test("of a network replaces what the network had as a whole and leaves the rest, and both stay on record", async () => {
    const far = await createService(await createNetwork(ugel));
    const first = await loadResults(
      ...([
        admin,
        assessment,
        region,
        wideFile([...students(5), ...students(4, { from: 40, of: far.modularCode })]),
      ] as const),
    );
    const second = await bringResults(admin, assessment, network, wideFile(students(2, { from: 3 })));
    expect(second.services).toMatchObject([{ before: 10, after: 4 }]);
    await settle(admin, second);
    expect(await ofPlace(network)).toMatchObject({ assessed: 2 });
    expect(await ofPlace(far.node)).toMatchObject({ assessed: 4 });
    expect(await ofPlace(region)).toMatchObject({ assessed: 6 });
    const third = await loadResults(admin, assessment, network, wideFile(students(1)));
    const states = await Promise.all(
      [first, second, third].map(async ({ id }) => (await seeLoad(admin, id)).state),
    );
    expect(states).toEqual(["loaded", "replaced", "loaded"]);
    expect(await stagedTables()).toBe(0);
  });

  test("of one area leaves the other as it was", async () => {
    await loadResults(admin, assessment, region, wideFile(students(3)));
    const reading = `codigo_modular,anexo,grado,seccion,documento,lectura\n${school.modularCode},0,4,A,${dni(0)},650\n`;
    await loadResults(admin, assessment, region, reading);
    expect(await ofPlace(region)).toMatchObject({ assessed: 1, levels: [0, 0, 0, 1] });
    const results = await getResults(admin, assessment, { lugar: region });
    const of = (area: "mathematics" | null) =>
      totalOf(results?.totals ?? [], region, { stage: "primary", area, grade: null });
    expect(of("mathematics")).toMatchObject({ assessed: 3 });
    // Whoever took any of the two is one student.
    expect(of(null)).toMatchObject({ assessed: 3 });
  });

  test("that brings a student of another place says in which line, and does not load that row", async () => {
    const far = await createService(await createNetwork(ugel));
    await loadResults(admin, assessment, network, wideFile(students(3)));
    const farNetwork = far.node.split(".").slice(0, 3).join(".");
    const read = await bringResults(
      ...([
        admin,
        assessment,
        farNetwork,
        wideFile([wideRow(far.modularCode, 90), wideRow(far.modularCode, 1)]),
      ] as const),
    );
    expect(read.counts).toMatchObject({ results: 2, problems: 2 });
    expect(read.found[0]).toMatchObject({ line: 3, value: "••••••01" });
    expect(await settle(admin, read)).toMatchObject({ state: "loaded" });
  });

  test("of the same school by somebody else at once is refused when the first was confirmed meanwhile", async () => {
    const director = await actAs("ugel_director", ugel);
    const one = await bringResults(admin, assessment, network, wideFile(students(3)));
    const other = await bringResults(director, assessment, school.node, wideFile(students(2)));
    expect(await settle(director, other)).toMatchObject({ state: "loaded" });
    expect(await settle(admin, one)).toMatchObject({
      ...{ state: "refused", refusal: expect.stringContaining("Después de leer este archivo") },
    });
    expect(await ofPlace(school.node)).toMatchObject({ assessed: 2 });
    expect(await stagedTables()).toBe(0);
  });
});

describe("a load that is left", () => {
  test("discarded, throws away what was read", async () => {
    const read = await bringResults(admin, assessment, region, wideFile(students(3)));
    expect(await stagedTables()).toBe(1);
    await discardLoad(admin, { loadId: read.id, version: read.version });
    await settleLoad({ loadId: read.id, personId: admin.personId }, async () => {}, true);
    expect(await stagedTables()).toBe(0);
    expect(await rowsOf()).toBe(0);
  });

  test("killed while it is read, leaves nothing visible, and is read again whole", async () => {
    const rows = Array.from({ length: 25_000 }, (_, n) => wideRow(school.modularCode, n));
    const loadId = await upload(admin, assessment, region, wideFile(rows));
    const program = join(import.meta.dirname, "../factories/read-killed.ts");
    const child = spawnSync(process.execPath, ["--import", "tsx", program, loadId, admin.personId], {
      env: process.env,
    });
    expect(child.signal, String(child.stderr)).toBe("SIGKILL");
    await expect.poll(stagedTables).toBe(0);
    expect(await seeLoad(admin, loadId)).toMatchObject({ state: "reading", counts: {} });
    await sweepLoads();
    await readLoad({ loadId, personId: admin.personId }, async () => {}, true);
    expect(await seeLoad(admin, loadId)).toMatchObject({ state: "ready", counts: { students: 25_000 } });
  });

  test("whose file was lost says so; strays of a crash are swept at the next start", async () => {
    const loadId = await upload(admin, assessment, region, wideFile(students(1)));
    const done = await bringResults(admin, assessment, region, wideFile(students(2)));
    await ownerDatabase().execute(sql`create table results_load_999999 (like results)`);
    await ownerDatabase().execute(sql`update result_loads set state = 'discarded' where id = ${loadId}`);
    await sweepLoads();
    expect(readdirSync(incomingFolder())).not.toContain(loadId);
    expect(await ownerDatabase().execute(sql`select to_regclass('results_load_999999') as stray`)).toEqual([
      { stray: null },
    ]);
    expect(await stagedTables()).toBe(1);
    expect(await settle(admin, done)).toMatchObject({ state: "loaded" });
    await ownerDatabase().execute(sql`update result_loads set state = 'reading' where id = ${loadId}`);
    await readLoad({ loadId, personId: admin.personId }, async () => {}, true);
    expect(await seeLoad(admin, loadId)).toMatchObject({
      state: "refused",
      refusal: expect.stringContaining("se perdió"),
    });
  });

  test("is not read for whoever may not load results there any more, and goes to the queue once", async () => {
    const head = await actAs("area_head", ugel);
    const loadId = await upload(head, assessment, ugel, wideFile(students(1)));
    const queued = await ownerDatabase().select().from(jobs).where(eq(jobs.kind, "results.read"));
    expect(queued.filter(({ payload }) => payload.loadId === loadId)).toHaveLength(1);
    await ownerDatabase().execute(
      sql`update appointments set ends_on = '2026-01-02' where person_id = ${head.personId}`,
    );
    await readLoad({ loadId, personId: head.personId }, async () => {}, true);
    expect(await seeLoad(admin, loadId)).toMatchObject({ state: "refused" });
    expect(existsSync(heldPath(loadId))).toBe(false);
  });
});

describe("who sees which figures", () => {
  test("a coordinator sees her network and what is above it, and nothing of the network beside it", async () => {
    const beside = await createService(await createNetwork(ugel));
    await loadResults(
      ...([
        admin,
        assessment,
        region,
        wideFile([...students(12), ...students(11, { from: 60, of: beside.modularCode })]),
      ] as const),
    );
    const coordinator = await actAs("coordinator", network);
    for (const [place, assessed] of [
      [region, 23],
      [ugel, 23],
      [network, 12],
      [school.node, 12],
    ] as const)
      expect(await ofPlace(place, coordinator), place).toMatchObject({ assessed });
    const besideNetwork = beside.node.split(".").slice(0, 3).join(".");
    expect(await ofPlace(besideNetwork, coordinator)).toBeNull();
    expect(await ofPlace(beside.node, coordinator)).toBeNull();
    const head = await actAs("school_head", school.node);
    expect(await ofPlace(network, head)).toMatchObject({ assessed: 12 });
    expect(await ofPlace(beside.node, head)).toBeNull();
  });

  test("a school that moves keeps its results where it stood, also when they are counted again", async () => {
    await loadResults(admin, assessment, region, wideFile(students(12)));
    const to = await createNetwork(ugel);
    await ownerDatabase().update(places).set({ closedOn: "2026-06-01" }).where(eq(places.path, school.node));
    await ownerDatabase().execute(sql`insert into places (path, kind, code, name, opened_on, institution_id)
      select ${`${to}.s999999`}, 'school', code, name, '2026-06-01', institution_id from places where path = ${school.node}`);
    await countResults({ assessmentId: assessment }, async () => {});
    expect(await ofPlace(network)).toMatchObject({ assessed: 12 });
    expect(await ofPlace(to)).toBeNull();
  });
});
