import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { type PlacePath, regionOf } from "@/lib/access/place";
import { getVisitResults } from "@/lib/visits/results/queries";
import { fallsOf } from "@/lib/visits/results/rules";
import { resultFiltersSchema } from "@/lib/visits/results/schema";
import { countPlace } from "@/lib/visits/totals/commands";
import { actAs, createPerson } from "../factories/people";
import { createNetwork, createRegion, createSchool, createUgel } from "../factories/places";
import { createForm, createRecord, createRound, createVisit } from "../factories/visits";

let ugel: PlacePath;
let network: PlacePath;
let other: PlacePath;
let school: PlacePath;
let form: Awaited<ReturnType<typeof createForm>>;
let rounds: string[];
let coordinator: Actor;
let neighbour: Actor;

async function visit(place: PlacePath, roundId: string, levels: string[]) {
  for (const level of levels) {
    const { personId: observedId } = await createPerson({ role: "school_head", place });
    const made = await createVisit(place, { versionId: form.versionId, roundId, observedId, state: "done" });
    await createRecord(made, form, level);
  }
}

beforeAll(async () => {
  const region = await createRegion();
  ugel = await createUgel(region);
  [network, other] = [await createNetwork(ugel), await createNetwork(ugel)];
  school = await createSchool(network);
  coordinator = await actAs("coordinator", network);
  neighbour = await actAs("coordinator", other);
  form = await createForm(region);
  rounds = [
    await createRound(region, { startsOn: "2026-04-01", endsOn: "2026-06-30", number: 1 }),
    await createRound(region, { startsOn: "2026-08-01", endsOn: "2026-10-31", number: 2 }),
  ];
  const [one = "", two = ""] = rounds;
  await visit(school, one, ["II", "III", "III", "III", "IV"]);
  await visit(school, two, ["I", "II", "II", "III", "IV"]);
  const far = await createSchool(other);
  await visit(far, one, ["IV", "IV", "IV"]);
  await countPlace(network);
  await countPlace(other);
});

const look = (actor: Actor, search: Record<string, string> = {}) =>
  getVisitResults(actor, resultFiltersSchema.parse(search));

describe("a specialist", () => {
  test("reads the sums of her network, one round beside the other, and no visit of them", async () => {
    const results = await look(await actAs("local_specialist", network));
    expect(results?.place.path).toBe(network);
    expect(results?.form?.id).toBe(form.formId);
    expect(results?.rounds.map(({ number, people }) => [number, people])).toEqual([
      [1, 5],
      [2, 5],
    ]);
    const first = results?.rows.filter(({ itemKey }) => itemKey === "r1") ?? [];
    expect(first.map(({ people }) => people)).toEqual([5, 5]);
    expect(results?.readsSome).toBe(false);
  });

  test("is told which items fall, by how much", async () => {
    const results = await look(await actAs("local_specialist", network));
    const falls = fallsOf(results?.items.slice(1, -1) ?? [], results?.rows ?? [], results?.rounds ?? []);
    expect(falls.map(({ item, from, to }) => [item.key, from.low, to.low, to.n])).toEqual([
      ["r1", 1, 3, 5],
      ["r2", 1, 3, 5],
      ["r3", 1, 3, 5],
    ]);
  });
});

test("a UGEL lists its networks by code, and one with three people is not told", async () => {
  const results = await look(await actAs("ugel_director", ugel), { item: "r1" });
  expect(results?.parts.map(({ path }) => path).sort()).toEqual([network, other].sort());
  expect(results?.rounds[0]?.people).toBe(8);
  const told = new Set(results?.rows.map(({ place }) => place));
  expect([told.has(network), told.has(ugel), told.has(other)]).toEqual([true, true, false]);
  expect(results?.choices.map(({ path }) => path)[0]).toBe(ugel);
});

test("a coordinator may take her visits along one by one", async () => {
  expect((await look(coordinator))?.readsSome).toBe(true);
});

test("another network reads nothing of it, nor does another UGEL", async () => {
  const results = await look(neighbour);
  expect([results?.rows, results?.rounds.map(({ people }) => people)]).toEqual([[], [3]]);
  const stranger = await actAs("ugel_director", await createUgel(regionOf(ugel)));
  expect((await look(stranger))?.form).toBeNull();
  expect(await look(stranger, { lugar: network })).toBeNull();
  expect(await look(neighbour, { lugar: ugel })).toBeNull();
});

test("of a school nothing is summed up", async () => {
  const results = await look(await actAs("school_head", school));
  expect([results?.place.kind, results?.form, results?.rows]).toEqual(["school", null, []]);
});

test("an address with anything in it is as if without", async () => {
  const strange = { ficha: "x", anio: "mil", item: "'; drop", momento: "-1" };
  expect((await look(coordinator, strange))?.form?.id).toBe(form.formId);
  expect(await look(coordinator, { lugar: "nada" })).toBeNull();
});
