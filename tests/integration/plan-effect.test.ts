import { beforeAll, expect, test, vi } from "vitest";
import EffectPage from "@/app/(panel)/planes/[id]/efecto/page";
import type { Actor } from "@/lib/access/actor";
import { compareResults } from "@/lib/assessments/growth/commands";
import { meanChange } from "@/lib/assessments/growth/rules";
import { getEffect } from "@/lib/plans/effect/queries";
import { byAim, growthOf, roundsOf } from "@/lib/plans/effect/rules";
import { reportProgress } from "@/lib/plans/progress/commands";
import {
  createClosing,
  createOpen,
  createService,
  loadResults,
  wideFile,
  wideRow,
} from "../factories/assessments";
import { addActivity, followedNetwork } from "../factories/followed-plans";
import { actAs } from "../factories/people";
import { createNetwork, createUgel } from "../factories/places";
import { comeFrom } from "../factories/request";
import { statements } from "../factories/statements";

vi.mock("next/headers", async () => (await import("../factories/request")).nextHeaders());
vi.mock("next/navigation", async () => (await import("../factories/request")).nextNavigation());

vi.mock("drizzle-orm/postgres-js", async (original) =>
  (await import("../factories/statements")).countedDriver(await original()),
);

const NOW = new Date("2026-11-25T15:00:00Z");
const AIM = { subject: "reading", stage: "primary" } as const;
let world: Awaited<ReturnType<typeof followedNetwork>> & {
  sibling: Actor;
  baseline: string;
  closing: string;
};
let done: string;

/** Thirty students of the network; each of them measures the same, and some more than the others. */
const results = (modularCode: string, reading: number) =>
  wideFile(Array.from({ length: 30 }, (_, i) => wideRow(modularCode, i, reading + (i % 3))));

beforeAll(async () => {
  const ugel = await createUgel();
  const followed = await followedNetwork({ ugel });
  const { plan, network, objectiveId, coordinator } = followed;
  const admin = await actAs("admin", ugel.split(".")[0] as string);
  const { modularCode } = await createService(network);
  const baseline = await createOpen(admin);
  await loadResults(admin, baseline, network, results(modularCode, 500));
  const closing = await createClosing(admin);
  await loadResults(admin, closing, network, results(modularCode, 520));
  await compareResults({ assessmentId: closing }, async () => {});
  done = await addActivity(plan, objectiveId, AIM);
  await addActivity(plan, objectiveId, AIM);
  const report = { version: 0, state: "done", doneOn: "2026-06-10" } as const;
  await reportProgress(coordinator, { ...report, activityId: done }, NOW);
  await reportProgress(coordinator, { ...report, activityId: followed.activityId }, NOW);
  world = { ...followed, baseline, closing, sibling: await actAs("coordinator", await createNetwork(ugel)) };
});

test("each activity that was carried out stands beside the change of the same students in what it aimed at", async () => {
  const { plan, coordinator, activityId, baseline, closing } = world;
  const found = await getEffect(coordinator, plan.id);
  const { groups, unassessed } = byAim(found?.objectives.flatMap(({ activities }) => activities) ?? []);
  expect(groups.map(({ activities }) => activities.map(({ id }) => id))).toEqual([[done]]);
  expect(unassessed.map(({ id }) => id)).toEqual([activityId]);
  const rounds = roundsOf(found?.results ?? [], AIM);
  expect([rounds.from?.assessmentId, rounds.to?.assessmentId]).toEqual([baseline, closing]);
  expect(rounds.to).toMatchObject({ assessed: 30, names: expect.arrayContaining(["Satisfactorio"]) });
  const row = growthOf(found?.growth ?? [], rounds, AIM);
  expect(row && meanChange(row)).toMatchObject({ mean: 20, n: 30 });
});

test("whoever reads the results of the place reads its effect; a sibling does not find it", async () => {
  const { plan, coordinator, sibling, network } = world;
  const open = async (actor: Actor) => {
    await comeFrom(actor);
    return EffectPage({ params: Promise.resolve({ id: plan.id }) });
  };
  await expect(open(coordinator)).resolves.toBeDefined();
  await expect(open(await actAs("local_specialist", network))).resolves.toBeDefined();
  await expect(open(sibling)).rejects.toThrow("not found");
  const read = await getEffect(sibling, plan.id);
  expect([read?.results, read?.growth]).toEqual([[], []]);
});

test("the page asks the database 8 times at most", async () => {
  await comeFrom(world.coordinator);
  statements.length = 0;
  await EffectPage({ params: Promise.resolve({ id: world.plan.id }) });
  expect(statements.length).toBeLessThanOrEqual(8);
});

test("a plan that is not shared yet, and an id that is none, are not found", async () => {
  const draft = await followedNetwork({ state: "draft" });
  await comeFrom(draft.coordinator);
  for (const id of [draft.plan.id, "no-es-un-id"])
    await expect(EffectPage({ params: Promise.resolve({ id }) })).rejects.toThrow("not found");
});
