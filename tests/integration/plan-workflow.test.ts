import { createHash } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import { expect, test, vi } from "vitest";
import { ownerDatabase } from "@/db/client";
import { planActivities, planTexts } from "@/db/schema/plan-rows";
import { plans, planVersions } from "@/db/schema/plans";
import type { PlanState } from "@/db/values";
import { mailPlanStep } from "@/lib/jobs/mail-plan-step";
import { listKeptMail } from "@/lib/mail/send";
import { canonicalJson } from "@/lib/papers/content/rules";
import {
  approvePlan,
  closePlan,
  evaluatePlan,
  observePlan,
  resumePlan,
  startPlan,
  submitPlan,
} from "@/lib/plans/commands";
import { addObservation, answerObservation, resolveObservation } from "@/lib/plans/observations/commands";
import { listObservations } from "@/lib/plans/observations/queries";
import { getPlan, getPlanDocument } from "@/lib/plans/queries";
import { actAs } from "../factories/people";
import { createNetwork, createUgel } from "../factories/places";
import { completePlan, jobsAt } from "../factories/plan-fill";
import { createPlan, fillPlan } from "../factories/plans";

vi.hoisted(() => {
  process.env.DEMO = "1";
});

async function teamOf(state: PlanState = "draft") {
  const ugel = await createUgel();
  const network = await createNetwork(ugel);
  const plan = await createPlan(network, { state });
  return {
    ...{ ugel, network, plan, seen: { planId: plan.id, version: 1 } },
    coordinator: await actAs("coordinator", network),
    secretary: await actAs("secretary", network),
    specialist: await actAs("local_specialist", network),
    head: await actAs("area_head", ugel),
  };
}

test("a plan goes from draft to approved through an observation and its answer", async () => {
  const { plan, seen, coordinator, specialist, head } = await teamOf();
  const { activityId } = await completePlan(plan);
  await submitPlan(coordinator, seen, new Date("2026-03-20T15:00:00Z"));
  const observationId = await addObservation(specialist, {
    ...{ planId: plan.id, section: "actividades", rowKind: "activity", rowId: activityId },
    text: "Diga con qué colegios se hará.",
  });
  await observePlan(specialist, { ...seen, version: 2 });
  await answerObservation(coordinator, { observationId, version: 1, text: "Se agregaron los colegios." });
  await submitPlan(coordinator, { ...seen, version: 3 }, new Date("2026-04-02T15:00:00Z"));
  expect(await getPlan(coordinator, plan.id)).toMatchObject({
    ...{ state: "resubmitted", firstSubmittedAt: new Date("2026-03-20T15:00:00Z"), version: 4 },
    submittedAt: new Date("2026-04-02T15:00:00Z"),
  });
  await resolveObservation(specialist, { observationId, version: 2 });
  const now = new Date("2026-04-08T15:00:00Z");
  await approvePlan(head, { ...seen, version: 4 }, now);
  expect(await getPlan(coordinator, plan.id)).toMatchObject({ state: "approved", approvedAt: now });
});

test("the approved version is the plan whole, with a hash that can be taken again, and its paper is asked for", async () => {
  const { network, plan, seen, head } = await teamOf("submitted");
  await completePlan(plan, 3);
  await approvePlan(head, seen);
  const [version] = await ownerDatabase().select().from(planVersions).where(eq(planVersions.planId, plan.id));
  expect(version).toMatchObject({ number: 1, reason: null, approvedBy: head.personId });
  const content = version?.content as { activities: unknown[]; facts: unknown };
  expect(content.activities).toHaveLength(3);
  expect(content.facts).toMatchObject({
    officers: [{ role: "local_specialist" }, { role: "coordinator" }, { role: "secretary" }],
  });
  expect(createHash("sha256").update(canonicalJson(content)).digest("hex")).toBe(version?.sha256);
  expect((await jobsAt(network, "plans.issue")).map(({ payload }) => payload)).toEqual([
    { versionId: version?.id, personId: head.personId },
  ]);
});

test("what is missing stops the plan from being submitted, in words", async () => {
  const { plan, seen, coordinator } = await teamOf();
  await expect(submitPlan(coordinator, seen)).rejects.toThrow(
    "La sección «Matriz de actividades» está vacía.",
  );
  await completePlan(plan);
  await ownerDatabase()
    .update(planActivities)
    .set({ responsible: null, months: [] })
    .where(eq(planActivities.planId, plan.id));
  await expect(submitPlan(coordinator, seen)).rejects.toMatchObject({
    code: "conflict",
    message: expect.stringContaining("le falta responsable y mes"),
  });
  expect(await getPlan(coordinator, plan.id)).toMatchObject({ state: "draft", version: 1 });
});

test("what the region made advisory stops nothing, and what it turned off is not looked at", async () => {
  const { plan, seen, coordinator } = await teamOf();
  await fillPlan(plan);
  const template = (await getPlanDocument(coordinator, plan.id))?.template;
  if (!template) throw new Error("no plan");
  const checks = { ...template.checks, section_empty: "advisory" as const, area_missing: "off" as const };
  await ownerDatabase()
    .update(plans)
    .set({ template: { ...template, checks } })
    .where(eq(plans.id, plan.id));
  await expect(submitPlan(coordinator, seen)).resolves.toBe(plan.id);
});

test("two submissions at once are one", async () => {
  const { plan, seen, coordinator } = await teamOf();
  await completePlan(plan);
  const tried = await Promise.allSettled([submitPlan(coordinator, seen), submitPlan(coordinator, seen)]);
  expect(tried.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(tried.find(({ status }) => status === "rejected")).toMatchObject({ reason: { code: "stale" } });
  expect(await getPlan(coordinator, plan.id)).toMatchObject({ state: "submitted", version: 2 });
});

test("two approvals at once make one version", async () => {
  const { ugel, plan, seen, head } = await teamOf("submitted");
  await completePlan(plan);
  const other = await actAs("area_head", ugel);
  const tried = await Promise.allSettled([approvePlan(head, seen), approvePlan(other, seen)]);
  expect(tried.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  const versions = await ownerDatabase().select().from(planVersions).where(eq(planVersions.planId, plan.id));
  expect(versions).toHaveLength(1);
});

test("a version that changed meanwhile is not approved", async () => {
  const { plan, seen, coordinator, specialist, head } = await teamOf("submitted");
  await completePlan(plan);
  const observationId = await addObservation(specialist, {
    ...{ planId: plan.id, section: "metas", rowKind: null, rowId: null, text: "Falta una meta." },
  });
  await observePlan(specialist, seen);
  await ownerDatabase()
    .update(planTexts)
    .set({ body: "Otra cosa", version: sql`version + 1` })
    .where(eq(planTexts.planId, plan.id));
  await answerObservation(coordinator, { observationId, version: 1, text: "Se agregó." });
  await submitPlan(coordinator, { ...seen, version: 2 });
  await expect(approvePlan(head, seen)).rejects.toMatchObject({
    ...{ code: "stale", theirs: { version: 3 } },
  });
  expect(await getPlan(head, plan.id)).toMatchObject({ state: "resubmitted" });
});

test("a plan is not returned with nothing to mend, sent again unanswered, or approved with something pending", async () => {
  const { plan, seen, coordinator, specialist, head } = await teamOf("submitted");
  await completePlan(plan);
  await expect(observePlan(specialist, seen)).rejects.toMatchObject({ code: "conflict" });
  const observationId = await addObservation(specialist, {
    ...{ planId: plan.id, section: "metas", rowKind: null, rowId: null, text: "Falta una meta." },
  });
  await expect(approvePlan(head, seen)).rejects.toThrow("Queda una observación pendiente.");
  await observePlan(specialist, seen);
  const again = { ...seen, version: 2 };
  await expect(submitPlan(coordinator, again)).rejects.toThrow("Queda una observación sin responder.");
  await answerObservation(coordinator, { observationId, version: 1, text: "Se agregó." });
  await submitPlan(coordinator, again);
  await expect(approvePlan(head, { ...seen, version: 3 })).rejects.toMatchObject({ code: "conflict" });
  expect(await listObservations(head, plan.id)).toMatchObject([
    { state: "answered", messages: [{ text: "Se agregó." }] },
  ]);
});

test("each step has its own people: whoever writes does not submit, whoever reviews does not approve", async () => {
  const { plan, seen, secretary, specialist, coordinator } = await teamOf();
  await completePlan(plan);
  await expect(submitPlan(secretary, seen)).rejects.toMatchObject({ code: "forbidden" });
  await expect(submitPlan(specialist, seen)).rejects.toMatchObject({ code: "forbidden" });
  await submitPlan(coordinator, seen);
  const submitted = { ...seen, version: 2 };
  await expect(approvePlan(specialist, submitted)).rejects.toMatchObject({ code: "forbidden" });
  await expect(approvePlan(coordinator, submitted)).rejects.toMatchObject({ code: "forbidden" });
  await expect(observePlan(coordinator, submitted)).rejects.toMatchObject({ code: "forbidden" });
  const abroad = await actAs("area_head", await createUgel());
  await expect(approvePlan(abroad, submitted)).rejects.toMatchObject({ code: "not_found" });
});

test("a UGEL's plan is submitted by its director, observed by the region and approved by its director", async () => {
  const ugel = await createUgel();
  const region = ugel.split(".", 1)[0] as string;
  const plan = await createPlan(ugel);
  await completePlan(plan);
  const director = await actAs("ugel_director", ugel);
  const areaHead = await actAs("area_head", ugel);
  const seen = { planId: plan.id, version: 1 };
  await expect(submitPlan(areaHead, seen)).rejects.toMatchObject({ code: "forbidden" });
  await submitPlan(director, seen);
  const submitted = { ...seen, version: 2 };
  await expect(approvePlan(areaHead, submitted)).rejects.toMatchObject({ code: "forbidden" });
  const specialist = await actAs("regional_specialist", region);
  await expect(approvePlan(specialist, submitted)).rejects.toMatchObject({ code: "forbidden" });
  await addObservation(specialist, {
    ...{ planId: plan.id, section: "metas", rowKind: null, rowId: null, text: "Falta una meta." },
  });
  await expect(observePlan(specialist, submitted)).resolves.toBe(plan.id);
  const { plan: other, seen: otherSeen } = await ugelPlanIn("submitted");
  const regional = await actAs("regional_director", other.place.split(".", 1)[0] as string);
  await expect(approvePlan(regional, otherSeen)).resolves.toBe(other.id);
});

async function ugelPlanIn(state: PlanState) {
  const plan = await createPlan(await createUgel(), { state });
  await completePlan(plan);
  return { plan, seen: { planId: plan.id, version: 1 } };
}

test("a plan in force starts, is evaluated with words, goes on, and is closed for good", async () => {
  const { plan, seen, coordinator, secretary, head } = await teamOf("approved");
  await expect(evaluatePlan(coordinator, { ...seen, evaluation: "Pronto" })).rejects.toMatchObject({
    code: "wrong_status",
  });
  await startPlan(secretary, seen);
  await expect(closePlan(head, { ...seen, version: 2 })).rejects.toMatchObject({ code: "wrong_status" });
  await evaluatePlan(coordinator, { ...seen, version: 2, evaluation: "Subió la lectura." });
  await resumePlan(coordinator, { ...seen, version: 3 });
  await evaluatePlan(coordinator, { ...seen, version: 4, evaluation: "Subió la lectura y la asistencia." });
  await closePlan(head, { ...seen, version: 5 });
  expect(await getPlanDocument(coordinator, plan.id)).toMatchObject({
    ...{ state: "closed", evaluation: "Subió la lectura y la asistencia." },
  });
  await expect(resumePlan(head, { ...seen, version: 6 })).rejects.toMatchObject({ code: "wrong_status" });
});

test("whoever waits for a step is told by mail, once each, and whoever takes it is not", async () => {
  const { network, plan, seen, coordinator, secretary, specialist, head } = await teamOf();
  await completePlan(plan);
  await submitPlan(coordinator, seen);
  const told = async () =>
    (await jobsAt(network, "mail.plan_step")).map(
      ({ payload }) => payload as { personId: string; step: string },
    );
  expect((await told()).map(({ personId }) => personId).sort()).toEqual(
    [specialist.personId, head.personId].sort(),
  );
  await approvePlan(head, { ...seen, version: 2 });
  const approved = (await told()).filter(({ step }) => step === "approve");
  expect(approved.map(({ personId }) => personId).sort()).toEqual(
    [coordinator.personId, secretary.personId].sort(),
  );
  const said = await mailPlanStep(
    { planId: plan.id, personId: coordinator.personId, step: "approve" },
    async () => {},
  );
  expect(said).toBe("Se envió el correo.");
  const [mail] = await listKeptMail();
  expect(mail).toMatchObject({ subject: expect.stringContaining("fue aprobado") });
  expect(mail?.text).toContain(`/planes/${plan.id}/estado`);
});

test("what is written down long after it happened is told to nobody", async () => {
  const { network, plan, seen, coordinator } = await teamOf();
  await completePlan(plan);
  await submitPlan(coordinator, seen, new Date("2026-03-20T15:00:00Z"));
  expect(await jobsAt(network, "mail.plan_step")).toEqual([]);
});
