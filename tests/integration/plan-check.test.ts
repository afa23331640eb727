import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { ownerDatabase } from "@/db/client";
import { planTexts } from "@/db/schema/plan-rows";
import { asActor } from "@/lib/access/as-actor";
import { selectFindings } from "@/lib/plans/check/queries";
import { approvePlan } from "@/lib/plans/commands";
import { selectPlanDocument } from "@/lib/plans/queries";
import { actAs } from "../factories/people";
import { createNetwork, createUgel } from "../factories/places";
import { completePlan } from "../factories/plan-fill";
import { createPlan } from "../factories/plans";

test("a plan is compared with the version that was approved the year before, not with how it is now", async () => {
  const ugel = await createUgel();
  const network = await createNetwork(ugel);
  const before = await createPlan(network, { state: "submitted", schoolYear: 2025 });
  await completePlan(before);
  await approvePlan(await actAs("area_head", ugel), { planId: before.id, version: 1 });
  await ownerDatabase()
    .update(planTexts)
    .set({ body: "Nada de lo que se aprobó" })
    .where(eq(planTexts.planId, before.id));
  const plan = await createPlan(network);
  await completePlan(plan);
  const coordinator = await actAs("coordinator", network);
  const findings = await asActor(coordinator, async (tx) => {
    const document = await selectPlanDocument(tx, plan.id);
    return document ? selectFindings(tx, document) : [];
  });
  expect(findings.map(({ check }) => check)).toEqual(["copied"]);
  expect(findings[0]?.sentence).toContain("El 100 % de lo escrito está igual en el plan de 2025");
});
