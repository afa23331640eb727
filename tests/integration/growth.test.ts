import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { ownerDatabase } from "@/db/client";
import type { Actor } from "@/lib/access/actor";
import { compareResults } from "@/lib/assessments/growth/commands";
import { getGrowth } from "@/lib/assessments/growth/queries";
import { meanChange } from "@/lib/assessments/growth/rules";
import { countResults } from "@/lib/assessments/loads/settling/commands";
import {
  createClosing,
  createOpen,
  createService,
  loadResults,
  wideFile,
  wideRow,
} from "../factories/assessments";
import { actAs } from "../factories/people";
import { createNetwork, createRegion, createUgel } from "../factories/places";

let admin: Actor;
let region: string;
let ugel: string;
let network: string;
let beside: string;
let school: Awaited<ReturnType<typeof createService>>;
let other: Awaited<ReturnType<typeof createService>>;
let baseline: string;
let closing: string;

beforeEach(async () => {
  region = await createRegion();
  ugel = await createUgel(region);
  network = await createNetwork(ugel);
  beside = await createNetwork(ugel);
  admin = await actAs("admin", region);
  school = await createService(network);
  other = await createService(beside);
  baseline = await createOpen(admin);
  closing = await createClosing(admin);
});

const compare = (assessmentId = closing) => compareResults({ assessmentId }, async () => {});

async function growthOf(place: string, { actor = admin, grade = null as number | null } = {}) {
  const found = await getGrowth(actor, closing, { lugar: place });
  return found?.growth.find(
    (row) => row.place === place && row.stage === "primary" && row.area === "reading" && row.grade === grade,
  );
}

/**
 * Reading of six students, by hand. The levels are those of the cuts 430, 520 and 600.
 *
 * | student | baseline       | closing        | change |
 * | 1       | school 400 (1) | school 440 (2) | +40    |
 * | 2       | school 500 (2) | school 530 (3) | +30    |
 * | 3       | school 610 (4) | school 590 (3) | −20    |
 * | 4       | school 450 (2) | other 450 (2)  | 0      | moved to the network beside
 * | 5       | school 480 (2) | –              |        | left
 * | 6       | –              | school 700 (4) |        | new
 */
async function loadSix() {
  const began: [number, number][] = [
    [1, 400],
    [2, 500],
    [3, 610],
    [4, 450],
    [5, 480],
  ];
  await loadResults(
    ...([
      admin,
      baseline,
      region,
      wideFile(began.map(([n, reading]) => wideRow(school.modularCode, n, reading, ""))),
    ] as const),
  );
  const ended: [string, number, number][] = [
    [school.modularCode, 1, 440],
    [school.modularCode, 2, 530],
    [school.modularCode, 3, 590],
    [other.modularCode, 4, 450],
    [school.modularCode, 6, 700],
  ];
  await loadResults(
    ...([
      admin,
      closing,
      region,
      wideFile(ended.map(([code, n, reading]) => wideRow(code, n, reading, ""))),
    ] as const),
  );
}

/** From one level to another, by how many. */
const moves = (...found: [from: number, to: number, n: number][]) => {
  const all = Array.from({ length: 16 }, () => 0);
  for (const [from, to, n] of found) all[(from - 1) * 4 + to - 1] = n;
  return all;
};

describe("what changed in the same students", () => {
  test("is counted by who is in both, where the later one found her", async () => {
    await loadSix();
    await compare();
    const own = { started: 5, ended: 4, matched: 3, measured: 3, changeSum: 50, changeSquares: 2900 };
    for (const place of [network, school.node])
      for (const grade of [null, 4])
        expect(await growthOf(place, { grade }), `${place} ${grade}`).toMatchObject({
          ...own,
          moves: moves([1, 2, 1], [2, 3, 1], [4, 3, 1]),
        });
    expect(await growthOf(beside)).toMatchObject({
      ...{ started: 0, ended: 1, matched: 1, measured: 1, changeSum: 0, changeSquares: 0 },
      moves: moves([2, 2, 1]),
    });
    for (const place of [ugel, region])
      expect(await growthOf(place), place).toMatchObject({
        ...{ started: 5, ended: 5, matched: 4, measured: 4, changeSum: 50, changeSquares: 2900 },
        moves: moves([1, 2, 1], [2, 3, 1], [4, 3, 1], [2, 2, 1]),
      });
    // Everybody who began in the region: one in the first level, three in the second, one in the fourth.
    expect(await growthOf(region)).toMatchObject({ began: [1, 3, 0, 1] });
  });

  test("is asked for by whoever confirms results or counts them, once while it waits", async () => {
    await loadSix();
    await countResults({ assessmentId: closing }, async () => {});
    const waiting = await ownerDatabase().execute(
      sql`select payload ->> 'assessmentId' as of from jobs where kind = 'results.compare' and place = ${region}`,
    );
    expect(waiting.map(({ of }) => of).sort()).toEqual([baseline, closing].sort());
  });

  test("is the same however often it is counted, and whichever of both changed", async () => {
    await loadSix();
    await compare();
    const before = await growthOf(region);
    await compare(baseline);
    await compare();
    expect(await growthOf(region)).toEqual(before);
  });

  test("follows the results: a student whose result was replaced is in both no more", async () => {
    await loadSix();
    await compare();
    await loadResults(
      ...([admin, closing, network, wideFile([wideRow(school.modularCode, 9, 500, "")])] as const),
    );
    await compare();
    expect(await growthOf(network)).toMatchObject({ started: 5, ended: 1, matched: 0, measured: 0 });
  });

  test("is no number where the two are not on one scale, and tells the levels all the same", async () => {
    closing = await createClosing(admin, { max: 800 });
    await loadSix();
    await compare();
    expect(await growthOf(network)).toMatchObject({ matched: 3, measured: 0, changeSum: 0 });
    expect((await growthOf(network))?.moves).toEqual(moves([1, 2, 1], [2, 3, 1], [4, 3, 1]));
  });

  test("is not told of an assessment that came before, nor of two of the same moment", async () => {
    await loadSix();
    await compare();
    expect((await getGrowth(admin, baseline, {}))?.choices).toEqual([]);
    expect((await getGrowth(admin, closing, {}))?.choices.map(({ id }) => id)).toEqual([baseline]);
  });

  test("runs from the closing of the year before, in the grade of now, and never between two of the same moment", async () => {
    await loadSix();
    const again = await createOpen(admin);
    await loadResults(
      ...([admin, again, region, wideFile([wideRow(school.modularCode, 1, 500, "")])] as const),
    );
    const move = (id: string, to: { year: number; round: string; day: string }) =>
      ownerDatabase().execute(sql`update assessments set school_year = ${to.year}, round = ${to.round}::assessment_round,
        starts_on = ${to.day}::date, ends_on = ${to.day}::date where id = ${id}`);
    await move(again, { year: 2026, round: "baseline", day: "2026-05-04" });
    await compare(again);
    expect((await getGrowth(admin, again, {}))?.choices).toEqual([]);

    await move(baseline, { year: 2025, round: "closing", day: "2025-11-10" });
    await compare(again);
    const found = await getGrowth(admin, again, { lugar: network });
    expect(found?.choices.map(({ id }) => id)).toEqual([baseline]);
    const of = (grade: number | null) =>
      found?.growth.find((row) => row.place === network && row.area === "reading" && row.grade === grade);
    expect(of(null)).toMatchObject({ started: 5, ended: 1, matched: 1, changeSum: 100 });
    expect(of(4)).toMatchObject({ started: 0, ended: 1, matched: 1 });
    expect(of(5)).toMatchObject({ started: 5, ended: 0, matched: 0 });

    await move(baseline, { year: 2024, round: "closing", day: "2024-11-10" });
    await compare(again);
    expect((await getGrowth(admin, again, {}))?.choices).toEqual([]);
  });
});

describe("who sees it", () => {
  test("a coordinator sees her network and what is above it, and nothing of the network beside it", async () => {
    await loadSix();
    await compare();
    const coordinator = await actAs("coordinator", network);
    for (const place of [region, ugel, network, school.node])
      expect(await growthOf(place, { actor: coordinator }), place).toBeDefined();
    for (const place of [beside, other.node])
      expect(await growthOf(place, { actor: coordinator }), place).toBeUndefined();
    const found = await getGrowth(coordinator, closing, { lugar: ugel });
    expect(new Set(found?.growth.map(({ place }) => place))).toEqual(new Set([ugel, network]));
  });

  test("another region's assessment does not exist", async () => {
    const stranger = await actAs("admin", await createRegion());
    expect(await getGrowth(stranger, closing, {})).toBeNull();
  });
});

test("the mean of many rows is the mean of their pairs, in each area", async () => {
  const rows = Array.from({ length: 40 }, (_, n) => [n, 400 + n, 400 + n + (n % 5) * 10] as const);
  const file = (at: 1 | 2) => wideFile(rows.map((row) => wideRow(school.modularCode, row[0], row[at], 500)));
  await loadResults(...([admin, baseline, region, file(1)] as const));
  await loadResults(...([admin, closing, region, file(2)] as const));
  await compare();
  const found = await growthOf(region);
  // 0, 10, 20, 30, 40, eight times each: mean 20, variance 200 · 40 / 39.
  const half = 1.959963984540054 * Math.sqrt(8000 / 39 / 40);
  expect(found && meanChange(found)).toMatchObject({
    ...{ n: 40, mean: 20, low: expect.closeTo(20 - half, 9), high: expect.closeTo(20 + half, 9) },
  });
});
