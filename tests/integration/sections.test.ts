import { eq, sql } from "drizzle-orm";
import fc from "fast-check";
import { beforeEach, describe, expect, test } from "vitest";
import { ownerDatabase } from "@/db/client";
import { resultLoads } from "@/db/schema/result-loads";
import type { LoadState } from "@/db/values";
import type { Actor } from "@/lib/access/actor";
import { confirmLoad, discardLoad } from "@/lib/assessments/loads/commands";
import { countResults, settleLoad } from "@/lib/assessments/loads/settling/commands";
import { sweepLoads } from "@/lib/assessments/loads/sweeping/commands";
import { getResults } from "@/lib/assessments/totals/queries";
import { totalOf } from "@/lib/assessments/totals/rules";
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

type Row = {
  of?: string;
  grade?: number;
  section?: string;
  n: number;
  reading?: number | "";
  math?: number | "";
};
const row = ({ of = school.modularCode, grade = 4, section = "A", n, reading = 500, math = 500 }: Row) =>
  `${of},0,${grade},${section},${dni(n)},${reading},${math}`;
const file = (rows: Row[]) => wideFile(rows.map(row));
const some = (total: number, from: number, more: Omit<Row, "n"> = {}) =>
  Array.from({ length: total }, (_, i) => ({ ...more, n: from + i }));
const onlyReading = (rows: Row[]) =>
  [
    "codigo_modular,anexo,grado,seccion,documento,lectura",
    ...rows.map((one) => row(one).split(",").slice(0, 6).join(",")),
    "",
  ].join("\n");
const onlyMath = (rows: Row[]) =>
  [
    "codigo_modular,anexo,grado,seccion,documento,matematica",
    ...rows.map((one) => [...row(one).split(",").slice(0, 5), row(one).split(",")[6]].join(",")),
    "",
  ].join("\n");

type Section = {
  grade: number;
  section: string;
  area: string | null;
  assessed: number;
  levels: number[];
  live: boolean;
};
const sectionsOf = (loadId?: string) =>
  ownerDatabase().execute<Section>(sql`select grade, section, area, assessed, live,
      array[level1, level2, level3, level4] as levels from result_sections
    where assessment_id = ${assessment} and (${loadId ?? null}::uuid is null and live or load_id = ${loadId ?? null})
    order by grade, section, area nulls last`);
const told = (rows: Iterable<Section>) =>
  [...rows].map(({ grade, section, area, assessed }) => `${grade}${section} ${area ?? "any"} ${assessed}`);

const of = async (area: "reading" | "mathematics" | null, place = region) => {
  const results = await getResults(admin, assessment, { lugar: place });
  return totalOf(results?.totals ?? [], place, { stage: "primary", area, grade: null })?.assessed ?? 0;
};

/** What the rows themselves say, by area and of any area: what every figure must be. */
async function fromRows() {
  const [found] = await ownerDatabase().execute<{ reading: number; mathematics: number; any: number }>(sql`
    select (count(*) filter (where area = 1))::int as reading, (count(*) filter (where area = 2))::int as mathematics,
      count(distinct student)::int as any
    from results r join assessments a on a.number = r.assessment where a.id = ${assessment}`);
  return found;
}
const fromFigures = async (place = region) => ({
  reading: await of("reading", place),
  mathematics: await of("mathematics", place),
  any: await of(null, place),
});

const markAs = (loadId: string, state: LoadState) =>
  ownerDatabase().update(resultLoads).set({ state }).where(eq(resultLoads.id, loadId));
const part = (more: { grade?: number; section?: string } = {}) => ({
  ...{ serviceId: school.id, grade: more.grade ?? null, section: more.section ?? null, returnId: null },
});

describe("sections", () => {
  test("are counted while the file is read, apart from what stands, and stand once it is confirmed", async () => {
    const rows = [
      ...some(3, 0, { reading: 400 }),
      ...some(2, 10, { section: "B", math: "" }),
      ...some(1, 20, { grade: 5, reading: "", math: "" }),
    ];
    const read = await bringResults(admin, assessment, region, file(rows));
    const expected = ["4A reading 3", "4A mathematics 3", "4A any 3", "4B reading 2", "4B any 2"];
    expect(told(await sectionsOf(read.id))).toEqual(expected);
    expect((await sectionsOf(read.id))[0]).toMatchObject({ levels: [3, 0, 0, 0], live: false });
    expect(await sectionsOf()).toEqual([]);
    await settle(admin, read);
    expect(told(await sectionsOf())).toEqual(expected);
  });

  test("have each student once, in the first section that the file has her in", async () => {
    const rows = [
      `${school.modularCode};0;4;A;1;1;${dni(1)};2;504`,
      `${school.modularCode};0;4;B;1;2;${dni(1)};2;504`,
    ];
    await loadResults(admin, assessment, region, [LONG, ...rows, ""].join("\n"));
    expect(told(await sectionsOf())).toEqual(["4A reading 1", "4A any 1", "4B mathematics 1", "4B any 0"]);
    expect(await of(null)).toBe(1);
  });

  test("of a load that is discarded or refused go away, and strays of a crash at the next start", async () => {
    const one = await bringResults(admin, assessment, region, file(some(3, 0)));
    const other = await bringResults(admin, assessment, region, file(some(2, 0)));
    await discardLoad(admin, { loadId: one.id, version: one.version });
    await settleLoad({ loadId: one.id, personId: admin.personId }, async () => {}, true);
    expect(await sectionsOf(one.id)).toEqual([]);
    await markAs(other.id, "refused");
    await sweepLoads();
    expect(await sectionsOf(other.id)).toEqual([]);
  });

  test("are what the figures are counted from again when whom it is for changes", async () => {
    await loadResults(admin, assessment, region, file(some(12, 0)));
    await ownerDatabase().execute(sql`insert into enrolments (service_id, place, school_year, students, source, source_date)
      values (${school.id}, ${ugel}, 2026, 30, 'Padrón', '2026-03-01')`);
    await countResults({ assessmentId: assessment }, async () => {});
    const results = await getResults(admin, assessment, { lugar: network });
    expect(
      totalOf(results?.totals ?? [], network, { stage: "primary", area: "reading", grade: null }),
    ).toMatchObject({ assessed: 12, programmed: 30 });
  });
});

describe("two loads of different areas", () => {
  test("count a student of both once", async () => {
    await loadResults(admin, assessment, region, onlyReading(some(5, 0)));
    await loadResults(admin, assessment, region, onlyMath(some(5, 3)));
    expect(await fromFigures()).toEqual({ reading: 5, mathematics: 5, any: 8 });
    expect(told(await sectionsOf())).toEqual(["4A reading 5", "4A mathematics 5", "4A any 8"]);
  });

  test("one of which empties a school, leave what the school has of the other", async () => {
    const other = await createService(network);
    await loadResults(
      admin,
      assessment,
      region,
      file([
        ...some(5, 0),
        ...some(4, 50, { of: other.modularCode, math: "" }),
        ...some(2, 60, { of: other.modularCode }),
      ]),
    );
    await loadResults(admin, assessment, region, onlyReading(some(5, 0)));
    expect(await fromFigures(other.node)).toEqual({ reading: 0, mathematics: 2, any: 2 });
    expect(await fromFigures()).toEqual(await fromRows());
  });
});

describe("a load of a part of a school", () => {
  const lay = () =>
    loadResults(
      admin,
      assessment,
      region,
      file([...some(3, 0), ...some(4, 10, { section: "B" }), ...some(5, 20, { grade: 5 })]),
    );

  test("takes the place of that section only, and says so before", async () => {
    await lay();
    const read = await bringResults(admin, assessment, school.node, file(some(2, 0, { reading: 700 })), {
      part: part({ grade: 4, section: "A" }),
    });
    expect(read.services).toMatchObject([{ before: 6, after: 4 }]);
    expect(await settle(admin, read)).toMatchObject({ state: "loaded" });
    expect(told(await sectionsOf())).toEqual([
      ...["4A reading 2", "4A mathematics 2", "4A any 2", "4B reading 4", "4B mathematics 4", "4B any 4"],
      ...["5A reading 5", "5A mathematics 5", "5A any 5"],
    ]);
    expect(await fromFigures()).toEqual(await fromRows());
  });

  test("does not replace a load of more, and is replaced by one of as much", async () => {
    const first = await lay();
    const bring = (n: number) =>
      loadResults(admin, assessment, school.node, file(some(n, 0)), {
        part: part({ grade: 4, section: "A" }),
      });
    const [second, third] = [await bring(2), await bring(1)];
    const states = await Promise.all(
      [first, second, third].map(async ({ id }) => (await seeLoad(admin, id)).state),
    );
    expect(states).toEqual(["loaded", "replaced", "loaded"]);
    const whole = await loadResults(admin, assessment, school.node, file(some(9, 0)));
    expect((await seeLoad(admin, third.id)).state).toBe("replaced");
    expect((await seeLoad(admin, whole.id)).state).toBe("loaded");
    expect(told(await sectionsOf())).toEqual(["4A reading 9", "4A mathematics 9", "4A any 9"]);
  });

  test("does not take rows of another section, nor students that are in one", async () => {
    await lay();
    const rows = [...some(2, 0), { n: 10 }, { n: 30, section: "B" }, { n: 31, grade: 5 }];
    const read = await bringResults(admin, assessment, school.node, file(rows), {
      part: part({ grade: 4, section: "A" }),
    });
    expect(read.counts).toMatchObject({ results: 4 });
    expect(read.found.map(({ line, reason }) => [line, reason.split(".")[0]])).toEqual([
      [4, expect.stringContaining("ya tiene esta área")],
      [4, expect.stringContaining("ya tiene esta área")],
      [5, "Esta carga es solo de la sección A"],
      [6, "Esta carga es solo de 4"],
    ]);
  });

  test("is not stale because of one of another section, and is because of one of the same", async () => {
    await lay();
    const bring = (section: string, from: number) =>
      bringResults(admin, assessment, school.node, file(some(2, from, { section })), {
        part: part({ grade: 4, section }),
      });
    const [a, b, again] = [await bring("A", 0), await bring("B", 10), await bring("A", 0)];
    expect(await settle(admin, a)).toMatchObject({ state: "loaded" });
    expect(await settle(admin, b)).toMatchObject({ state: "loaded" });
    expect(await settle(admin, again)).toMatchObject({ state: "refused" });
  });

  test("of a service of another school does not exist", async () => {
    const other = await createService(network);
    await expect(
      upload(admin, assessment, other.node, file(some(1, 0)), { part: part() }),
    ).rejects.toMatchObject({ code: "not_found" });
  });
});

describe("what was accepted", () => {
  test.each(["accepted", "locked"] as const)(
    "or %s, is not replaced by whoever brings more",
    async (state) => {
      const own = await loadResults(admin, assessment, school.node, file(some(3, 0)));
      const before = await bringResults(admin, assessment, region, file(some(2, 0)));
      await markAs(own.id, state);
      await expect(confirmLoad(admin, { loadId: before.id, version: before.version })).rejects.toMatchObject({
        ...{ code: "conflict", message: expect.stringContaining("Los resultados de IE") },
      });
      await expect(upload(admin, assessment, network, file(some(9, 0)))).rejects.toMatchObject({
        ...{ code: "conflict", message: expect.stringContaining("ya fueron aceptados") },
      });
      expect(await of("reading")).toBe(3);
    },
  );

  test("while a load waited to be settled, stops it", async () => {
    const own = await loadResults(admin, assessment, school.node, file(some(3, 0)));
    const read = await bringResults(admin, assessment, region, file(some(2, 0)));
    await confirmLoad(admin, { loadId: read.id, version: read.version });
    await markAs(own.id, "accepted");
    await settleLoad({ loadId: read.id, personId: admin.personId }, async () => {}, true);
    expect(await seeLoad(admin, read.id)).toMatchObject({
      ...{ state: "refused", refusal: expect.stringContaining("ya fueron aceptados") },
    });
    expect(await sectionsOf(read.id)).toEqual([]);
  });

  test("in one area leaves the other to be loaded, and is said once a file was read", async () => {
    const own = await loadResults(admin, assessment, school.node, onlyReading(some(3, 0)));
    await markAs(own.id, "accepted");
    expect(await loadResults(admin, assessment, region, onlyMath(some(3, 0)))).toMatchObject({
      state: "loaded",
    });
    expect(await bringResults(admin, assessment, network, file(some(3, 0)))).toMatchObject({
      ...{ state: "refused", refusal: expect.stringContaining("ya fueron aceptados") },
    });
    expect(await fromFigures()).toEqual(await fromRows());
  });

  test("in a section leaves the one beside it to be corrected", async () => {
    await loadResults(admin, assessment, region, file([...some(3, 0), ...some(3, 10, { section: "B" })]));
    const a = await loadResults(admin, assessment, school.node, file(some(2, 0)), {
      part: part({ grade: 4, section: "A" }),
    });
    await markAs(a.id, "accepted");
    const b = { part: part({ grade: 4, section: "B" }) };
    expect(
      await loadResults(admin, assessment, school.node, file(some(2, 10, { section: "B" })), b),
    ).toMatchObject({ state: "loaded" });
    await expect(upload(admin, assessment, school.node, file(some(2, 0)))).rejects.toMatchObject({
      code: "conflict",
    });
  });
});

describe("by shift", () => {
  const sums = (keys: "shift" | "all") =>
    ownerDatabase().execute(sql`select place::text, stage, area, grade, sum(services)::int as services,
        sum(services_assessed)::int as reached, sum(programmed)::int as programmed, sum(assessed)::int as assessed,
        sum(level1 + 2 * level2 + 3 * level3 + 4 * level4)::int as levels, sum(measure_sum) as measures
      from result_totals where assessment_id = ${assessment} and service_id is ${keys === "shift" ? sql`null` : sql`not null`}
        and nlevel(place) = ${keys === "shift" ? 3 : 4}
      group by 1, 2, 3, 4 order by 1, 2, 3, 4`);

  test("figures add up to those of every shift together", async () => {
    const shifts = ["Mañana", "Tarde", null];
    const others = await Promise.all(shifts.map(() => createService(network)));
    for (const [i, { id }] of others.entries())
      await ownerDatabase().execute(
        sql`update education_services set shift_name = ${shifts[i] ?? null} where id = ${id}`,
      );
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.record({
            at: fc.nat(2),
            grade: fc.integer({ min: 1, max: 6 }),
            reading: fc.integer({ min: 0, max: 1000 }),
          }),
          { minLength: 1, maxLength: 30 },
        ),
        async (students) => {
          const rows = students.map(({ at, ...one }, n) => ({
            ...one,
            n,
            of: others[at]?.modularCode ?? "",
          }));
          expect(await loadResults(admin, assessment, network, file(rows))).toMatchObject({
            state: "loaded",
          });
          const together = (await sums("all")).map(({ place: _, ...one }) => one);
          const byPlace = new Map<string, Record<string, number>>();
          for (const one of together) {
            const key = [one.stage, one.area, one.grade].join();
            const sum = byPlace.get(key) ?? {};
            for (const name of ["services", "reached", "programmed", "assessed", "levels", "measures"])
              sum[name] = (sum[name] ?? 0) + Number(one[name] ?? 0);
            byPlace.set(key, sum);
          }
          for (const { place: _, stage, area, grade, ...one } of await sums("shift"))
            expect(byPlace.get([stage, area, grade].join())).toEqual(
              Object.fromEntries(Object.entries(one).map(([name, value]) => [name, Number(value ?? 0)])),
            );
          const [shown] =
            await ownerDatabase().execute(sql`select count(distinct coalesce(shift, '-'))::int as shifts
            from result_totals where assessment_id = ${assessment} and place = ${network}`);
          expect(shown?.shifts).toBe(new Set(students.map(({ at }) => at)).size);
        },
      ),
      { numRuns: 6 },
    );
  }, 60_000);
});
