import { beforeEach, expect, test } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { addDays, today } from "@/lib/dates/dates";
import { declareFact } from "@/lib/releases/declared/commands";
import { countAchievements, listFacts } from "@/lib/releases/declared/queries";
import { declareFactSchema } from "@/lib/releases/declared/schema";
import { actAs } from "../factories/people";
import { createRegion, createUgel } from "../factories/places";

let region: string;
let director: Actor;
beforeEach(async () => {
  region = await createRegion();
  await createUgel(region);
  director = await actAs("regional_director", region);
});

const typed = {
  ...{
    key: "hubs",
    version: "0",
    sentence: "Cada red tiene un núcleo.",
    numerator: "133",
    denominator: "133",
  },
  ...{ asOf: "2026-10-30", source: "Acta de la región" },
};
const parse = (more: object = {}) => declareFactSchema.safeParse({ region, ...typed, ...more });
const declare = (more: object = {}, actor = director) =>
  declareFact(actor, declareFactSchema.parse({ region, ...typed, ...more }));
const told = async () =>
  (await countAchievements(director, region)).achievements.find(({ key }) => key === "hubs");

test("a fact is said again and never changed: the last that was said is told, and the others stay to be read", async () => {
  await declare();
  expect(await told()).toMatchObject({ figures: [{ numerator: 133, denominator: 133 }], declared: true });
  await declare({ version: "1", numerator: "132", asOf: "2026-10-15" });
  expect(await told()).toMatchObject({ figures: [{ numerator: 132 }], asOf: "2026-10-15" });
  const history = await listFacts(director, region, "hubs");
  expect(history.map(({ numerator, asOf }) => [numerator, asOf])).toEqual([
    [132, "2026-10-15"],
    [133, "2026-10-30"],
  ]);
  expect(history[0]?.author).toMatch(/^Nélida/);
});

test("a double click says it once, and the second of two who say different things is shown the other's", async () => {
  const first = await declare();
  expect(await declare()).toBe(first);
  const other = await actAs("admin", region);
  await expect(declare({ numerator: "100" }, other)).rejects.toMatchObject({
    code: "stale",
    theirs: { numerator: 133, version: 1 },
  });
  expect(await listFacts(director, region, "hubs")).toHaveLength(1);
});

test("two who say it at the same time do not both write it", async () => {
  const other = await actAs("admin", region);
  const both = await Promise.allSettled([declare(), declare({ numerator: "100" }, other)]);
  expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
});

test("only a sentence may be said, without any figure", async () => {
  await declare({ key: "alliances", numerator: undefined, denominator: undefined });
  const { achievements } = await countAchievements(director, region);
  expect(achievements.find(({ key }) => key === "alliances")).toMatchObject({ figures: [], declared: true });
});

test.each([
  ["what is counted", { key: "reorganised" }, "key"],
  ["no achievement", { key: "otro" }, "key"],
  ["half a figure", { denominator: undefined }, "denominator"],
  ["the other half", { numerator: undefined }, "numerator"],
  ["more than there are", { numerator: "134" }, "numerator"],
  ["none out of none", { numerator: "0", denominator: "0" }, "denominator"],
  ["a part of one", { numerator: "1.5" }, "numerator"],
  ["a word", { numerator: "muchas" }, "numerator"],
  ["no source", { source: " \u200B " }, "source"],
  ["no date", { asOf: "ayer" }, "asOf"],
  ["a date that is not", { asOf: "2026-02-30" }, "asOf"],
  ["too much", { sentence: "x".repeat(1_000_000) }, "sentence"],
])("%s cannot be declared", (_, more, field) => {
  expect(parse(more).error?.issues.map(({ path }) => path[0])).toEqual([field]);
});

test("a date to come cannot be declared, nor anything of another region", async () => {
  await expect(declare({ asOf: addDays(today(), 1) })).rejects.toMatchObject({
    fields: { asOf: expect.stringContaining("todavía no llega") },
  });
  const stranger = await actAs("regional_director", await createRegion());
  await expect(declare({}, stranger)).rejects.toMatchObject({ code: "not_found" });
  expect(await listFacts(stranger, region, "hubs")).toEqual([]);
  const coordinator = await actAs("ugel_director", await createUgel(region));
  await expect(declare({}, coordinator)).rejects.toMatchObject({ code: "forbidden" });
});
