import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { ownerDatabase } from "@/db/client";
import { planActivities, planObjectives } from "@/db/schema/plan-rows";
import { plans } from "@/db/schema/plans";
import { bringFromLastYear } from "@/lib/plans/bringing/commands";
import { bringParts } from "@/lib/plans/bringing/rules";
import { addProblem } from "@/lib/plans/problems/commands";
import { problemFields } from "@/lib/plans/problems/schema";
import { getPlanDocument } from "@/lib/plans/queries";
import { withdrawRow } from "@/lib/plans/rows/commands";
import { defaultTemplate } from "@/lib/plans/templates/labels";
import { actAs } from "../factories/people";
import { createNetwork, createSchool } from "../factories/places";
import { createPlan, fillPlan } from "../factories/plans";

async function twoYears() {
  const network = await createNetwork();
  const [school] = [await createSchool(network), await createSchool(network)];
  const earlier = await createPlan(network, { state: "closed", schoolYear: 2025 });
  const filled = await fillPlan(earlier, 3);
  const plan = await createPlan(network);
  return { network, school, earlier, filled, planId: plan.id, actor: await actAs("coordinator", network) };
}

test("an empty plan starts with what the place's earlier plan said, in this year's dates and without its baselines", async () => {
  const { actor, planId, filled, school } = await twoYears();
  const reach = (reaches: string[], id: string) =>
    ownerDatabase().update(planActivities).set({ reaches }).where(eq(planActivities.id, id));
  await reach([school, "r1.u1.n1.s999999"], filled.activityIds[1] as string);
  await ownerDatabase()
    .update(planActivities)
    .set({ withdrawnAt: new Date(), withdrawnReason: "x" })
    .where(eq(planActivities.id, filled.activityIds[2] as string));
  await bringFromLastYear(actor, { planId, parts: [...bringParts] });
  const plan = await getPlanDocument(actor, planId);
  expect(plan?.texts).toMatchObject([{ section: "base_legal", version: 1 }]);
  const [problem, objective] = [plan?.problems[0], plan?.objectives[0]];
  expect(problem).toMatchObject({ subject: "reading", causes: "Se lee poco en clase" });
  expect(objective).toMatchObject({ problemId: problem?.id, commitment: 4 });
  expect(plan?.targets).toMatchObject([
    { objectiveId: objective?.id, baseline: null, goal: 40, startsOn: "2026-04-01", dueOn: "2026-12-15" },
  ]);
  // What was withdrawn stays behind, and so does a school that is not of the network today.
  expect(plan?.activities.map(({ title, reaches, problemId }) => ({ title, reaches, problemId }))).toEqual([
    { title: "Comunidad de lectura 1", reaches: [], problemId: problem?.id },
    { title: "Comunidad de lectura 2", reaches: [school], problemId: problem?.id },
  ]);
  const ids = [problem?.id, objective?.id];
  expect(ids).not.toContain(filled.problemId);
  expect(ids).not.toContain(filled.objectiveId);
});

test("only what is chosen comes; targets and activities do not come without their objectives", async () => {
  const { actor, planId } = await twoYears();
  await bringFromLastYear(actor, { planId, parts: ["texts", "targets", "activities"] });
  const plan = await getPlanDocument(actor, planId);
  expect([plan?.texts.length, plan?.objectives.length, plan?.activities.length]).toEqual([1, 0, 0]);
});

test("what this year's plans no longer have stays behind, or goes on as the team's own", async () => {
  const { actor, planId, filled } = await twoYears();
  const template = defaultTemplate();
  template.areas = template.areas.filter(({ key }) => key !== "convivencia");
  template.commitments = [];
  await ownerDatabase().update(plans).set({ template }).where(eq(plans.id, planId));
  await ownerDatabase()
    .update(planObjectives)
    .set({ area: "convivencia" })
    .where(eq(planObjectives.id, filled.objectiveId));
  await bringFromLastYear(actor, { planId, parts: [...bringParts] });
  const plan = await getPlanDocument(actor, planId);
  expect(plan?.problems).toHaveLength(1);
  expect([plan?.objectives.length, plan?.targets.length, plan?.activities.length]).toEqual([0, 0, 0]);
});

test("nothing is brought to a plan where somebody wrote, even what was withdrawn", async () => {
  const { actor, planId } = await twoYears();
  const fields = problemFields.parse({ area: "gestion", statement: "Otro" });
  const id = await addProblem(actor, { planId, ...fields });
  await withdrawRow(actor, { planId, id, kind: "problem", version: 1, reason: "x" });
  await expect(bringFromLastYear(actor, { planId, parts: ["texts"] })).rejects.toMatchObject({
    code: "conflict",
  });
});

test("two who bring it at once bring it once; without an earlier plan there is nothing to bring", async () => {
  const { actor, planId, network } = await twoYears();
  const secretary = await actAs("secretary", network);
  const tried = await Promise.allSettled(
    [actor, secretary].map((one) => bringFromLastYear(one, { planId, parts: [...bringParts] })),
  );
  expect(tried.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect((await getPlanDocument(actor, planId))?.activities).toHaveLength(3);
  const first = await createNetwork();
  const alone = await createPlan(first);
  await expect(
    bringFromLastYear(await actAs("coordinator", first), { planId: alone.id, parts: ["texts"] }),
  ).rejects.toMatchObject({ code: "not_found" });
});
