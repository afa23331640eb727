import { expect, test } from "vitest";
import { regionOf } from "@/lib/access/place";
import { draftPlan } from "@/lib/plans/commands";
import { getPlan, getPlanDocument } from "@/lib/plans/queries";
import { defaultTemplate } from "@/lib/plans/templates/labels";
import { actAs } from "../factories/people";
import { createNetwork, createUgel } from "../factories/places";
import { createPlan, createTemplate, fillPlan } from "../factories/plans";

const NOW = new Date("2026-02-10T15:00:00Z");

test("a plan starts with what the region asks that year, once", async () => {
  const network = await createNetwork();
  await createTemplate(regionOf(network));
  const coordinator = await actAs("coordinator", network);
  const id = await draftPlan(coordinator, { place: network, schoolYear: 2026 }, NOW);
  expect(await getPlanDocument(coordinator, id)).toMatchObject({
    ...{ state: "draft", kind: "pat_rei", schoolYear: 2026, template: defaultTemplate(), objectives: [] },
    place: { path: network },
  });
  await expect(draftPlan(coordinator, { place: network, schoolYear: 2026 }, NOW)).rejects.toMatchObject({
    code: "conflict",
  });
});

test("two who start it at once make one plan", async () => {
  const network = await createNetwork();
  await createTemplate(regionOf(network));
  const coordinator = await actAs("coordinator", network);
  const secretary = await actAs("secretary", network);
  const tried = await Promise.allSettled(
    [coordinator, secretary].map((actor) => draftPlan(actor, { place: network, schoolYear: 2026 }, NOW)),
  );
  expect(tried.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(tried.find(({ status }) => status === "rejected")).toMatchObject({ reason: { code: "conflict" } });
});

test("a plan waits until the region opens its campaign", async () => {
  const network = await createNetwork();
  const coordinator = await actAs("coordinator", network);
  const input = { place: network, schoolYear: 2026 };
  await expect(draftPlan(coordinator, input, NOW)).rejects.toMatchObject({ code: "conflict" });
  await createTemplate(regionOf(network), { opensOn: "2026-02-11" });
  await expect(draftPlan(coordinator, input, NOW)).rejects.toThrow("desde el 11 de febrero de 2026");
  await expect(draftPlan(coordinator, input, new Date("2026-02-11T15:00:00Z"))).resolves.toBeTypeOf("string");
});

test("a UGEL's plan is started by its director, not by whoever coordinates a network of it", async () => {
  const ugel = await createUgel();
  const network = await createNetwork(ugel);
  await createTemplate(regionOf(ugel), { kind: "ugel_plan" });
  const input = { place: ugel, schoolYear: 2026 };
  await expect(draftPlan(await actAs("coordinator", network), input, NOW)).rejects.toMatchObject({
    code: "forbidden",
  });
  const director = await actAs("ugel_director", ugel);
  const id = await draftPlan(director, input, NOW);
  expect(await getPlan(director, id)).toMatchObject({ kind: "ugel_plan" });
});

test("a sibling network's draft does not exist; once approved the whole region reads it, rows too", async () => {
  const ugel = await createUgel();
  const sibling = await actAs("coordinator", await createNetwork(ugel));
  const abroad = await actAs("coordinator", await createNetwork());
  const draft = await createPlan(await createNetwork(ugel));
  const approved = await createPlan(await createNetwork(ugel), { state: "under_way" });
  await fillPlan(draft);
  await fillPlan(approved, 3);
  expect(await getPlanDocument(sibling, draft.id)).toBeNull();
  expect(await getPlanDocument(abroad, approved.id)).toBeNull();
  const read = await getPlanDocument(sibling, approved.id);
  expect(read).toMatchObject({ texts: [{ section: "base_legal" }], problems: [{ subject: "reading" }] });
  expect([read?.objectives.length, read?.targets.length, read?.activities.length]).toEqual([1, 1, 3]);
});
