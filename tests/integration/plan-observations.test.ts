import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { ownerDatabase } from "@/db/client";
import { planProblems } from "@/db/schema/plan-rows";
import { plans } from "@/db/schema/plans";
import type { PlanState } from "@/db/values";
import { approvePlan, observePlan } from "@/lib/plans/commands";
import {
  addObservation,
  answerObservation,
  reopenObservation,
  resolveObservation,
  withdrawObservation,
} from "@/lib/plans/observations/commands";
import { listObservations } from "@/lib/plans/observations/queries";
import { actAs } from "../factories/people";
import { createNetwork, createUgel } from "../factories/places";
import { completePlan } from "../factories/plan-fill";
import { createPlan } from "../factories/plans";

const WHOLE = { rowKind: null, rowId: null } as const;

async function planIn(state: PlanState = "submitted") {
  const ugel = await createUgel();
  const network = await createNetwork(ugel);
  const plan = await createPlan(network, { state });
  return {
    ...{ ugel, network, plan, seen: { planId: plan.id, version: 1 }, rows: await completePlan(plan) },
    coordinator: await actAs("coordinator", network),
    specialist: await actAs("local_specialist", network),
  };
}

const setState = (planId: string, state: PlanState) =>
  ownerDatabase()
    .update(plans)
    .set({ state, approvedAt: state === "approved" ? new Date() : null })
    .where(eq(plans.id, planId));

test("a thread goes to and fro until it is resolved, and may be opened again", async () => {
  const { plan, seen, rows, coordinator, specialist } = await planIn();
  const observationId = await addObservation(specialist, {
    ...{ planId: plan.id, section: "objetivos", rowKind: "objective", rowId: rows.objectiveId },
    text: "Diga cuánto.",
  });
  await observePlan(specialist, seen);
  await answerObservation(coordinator, { observationId, version: 1, text: "Se dijo en la meta." });
  await setState(plan.id, "resubmitted");
  await reopenObservation(specialist, { observationId, version: 2, text: "Falta el plazo." });
  await setState(plan.id, "observed");
  await answerObservation(coordinator, { observationId, version: 3, text: "Diciembre." });
  await resolveObservation(specialist, { observationId, version: 4 });
  expect(await listObservations(coordinator, plan.id)).toMatchObject([
    {
      ...{ state: "resolved", rowId: rows.objectiveId, settler: specialist.name, version: 5 },
      messages: [{ text: "Se dijo en la meta." }, { text: "Falta el plazo." }, { text: "Diciembre." }],
    },
  ]);
  await setState(plan.id, "resubmitted");
  await reopenObservation(specialist, { observationId, version: 5, text: "El plazo es otro." });
  expect(await listObservations(coordinator, plan.id)).toMatchObject([{ state: "open", settler: null }]);
});

test("an observation on a row of another plan, or in a section where it does not stand, is not written", async () => {
  const { plan, rows, specialist, network } = await planIn();
  const other = await createPlan(network, { schoolYear: 2025, state: "submitted" });
  const theirs = await completePlan(other);
  const base = { planId: plan.id, text: "Corregir." };
  const refused = { code: "not_found" };
  for (const about of [
    { section: "objetivos", rowKind: "objective", rowId: theirs.objectiveId },
    { section: "objetivos", rowKind: "problem", rowId: rows.problemId },
    { section: "metas", rowKind: "objective", rowId: rows.objectiveId },
    { section: "no_existe", ...WHOLE },
  ] as const)
    await expect(addObservation(specialist, { ...base, ...about })).rejects.toMatchObject(refused);
  expect(await listObservations(specialist, plan.id)).toEqual([]);
});

test("a row that was withdrawn is not observed", async () => {
  const { plan, rows, specialist } = await planIn();
  await ownerDatabase()
    .update(planProblems)
    .set({ withdrawnAt: new Date(), withdrawnReason: "No era" })
    .where(eq(planProblems.id, rows.problemId));
  await expect(
    addObservation(specialist, {
      ...{
        planId: plan.id,
        section: "diagnostico",
        rowKind: "problem",
        rowId: rows.problemId,
        text: "¿Por qué?",
      },
    }),
  ).rejects.toMatchObject({ code: "not_found" });
});

test("nothing is observed in a draft nor after approval, and what was observed is settled before", async () => {
  const { ugel, plan, seen, specialist } = await planIn("draft");
  const input = { planId: plan.id, section: "metas", ...WHOLE, text: "Falta una meta." };
  await expect(addObservation(specialist, input)).rejects.toMatchObject({ code: "wrong_status" });
  await setState(plan.id, "submitted");
  const observationId = await addObservation(specialist, input);
  await withdrawObservation(specialist, { observationId, version: 1 });
  await approvePlan(await actAs("area_head", ugel), seen);
  await expect(addObservation(specialist, input)).rejects.toMatchObject({ code: "wrong_status" });
  await expect(
    reopenObservation(specialist, { observationId, version: 2, text: "Otra vez." }),
  ).rejects.toMatchObject({ code: "wrong_status" });
});

test("observing and approving at once: either the observation stops the approval or it comes too late", async () => {
  const { ugel, plan, seen, specialist } = await planIn();
  const head = await actAs("area_head", ugel);
  const input = { planId: plan.id, section: "metas", ...WHOLE, text: "Falta una meta." };
  const tried = await Promise.allSettled([addObservation(specialist, input), approvePlan(head, seen)]);
  expect(tried.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
});

test("an observation sent twice is one, and settled twice is refused", async () => {
  const { plan, specialist } = await planIn();
  const input = { planId: plan.id, section: "metas", ...WHOLE, text: "Falta una meta." };
  const sent = await Promise.allSettled([
    addObservation(specialist, input),
    addObservation(specialist, input),
  ]);
  expect(sent.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  const [one] = await listObservations(specialist, plan.id);
  const seen = { observationId: one?.id ?? "", version: 1 };
  const settled = await Promise.allSettled([
    resolveObservation(specialist, seen),
    withdrawObservation(specialist, seen),
  ]);
  expect(settled.find(({ status }) => status === "rejected")).toMatchObject({
    reason: { code: "stale", theirs: { version: 2 } },
  });
});

test("who reviews settles, who writes answers, and answers come only while the plan is with the team", async () => {
  const { plan, seen, network, coordinator, specialist } = await planIn();
  const observationId = await addObservation(specialist, {
    ...{ planId: plan.id, section: "metas", ...WHOLE, text: "Falta una meta." },
  });
  const first = { observationId, version: 1 };
  await expect(answerObservation(coordinator, { ...first, text: "Ya." })).rejects.toMatchObject({
    code: "wrong_status",
  });
  await observePlan(specialist, seen);
  await expect(answerObservation(specialist, { ...first, text: "Ya." })).rejects.toMatchObject({
    code: "forbidden",
  });
  await expect(resolveObservation(coordinator, first)).rejects.toMatchObject({ code: "forbidden" });
  const sibling = await actAs(
    "local_specialist",
    await createNetwork(network.split(".").slice(0, 2).join(".")),
  );
  await expect(resolveObservation(sibling, first)).rejects.toMatchObject({ code: "not_found" });
  expect(await listObservations(sibling, plan.id)).toEqual([]);
});

test("whoever reads an approved plan of a sibling does not read what was observed of it", async () => {
  const { ugel, plan, specialist } = await planIn();
  await addObservation(specialist, {
    ...{ planId: plan.id, section: "metas", ...WHOLE, text: "Falta una meta." },
  });
  await ownerDatabase().execute(
    sql`update plans set state = 'approved', approved_at = now() where id = ${plan.id}`,
  );
  expect(await listObservations(await actAs("coordinator", await createNetwork(ugel)), plan.id)).toEqual([]);
});
