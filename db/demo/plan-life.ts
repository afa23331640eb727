import type { PlanState } from "@/db/values";
import type { Actor } from "@/lib/access/actor";
import { addActivities } from "@/lib/plans/activities/commands";
import { approvePlan, evaluatePlan, observePlan, submitPlan } from "@/lib/plans/commands";
import { addObjectives } from "@/lib/plans/objectives/commands";
import { addObservation, answerObservation, resolveObservation } from "@/lib/plans/observations/commands";
import { listObservations } from "@/lib/plans/observations/queries";
import { addProblems } from "@/lib/plans/problems/commands";
import { getPlan, getPlanDocument, type PlanDocument } from "@/lib/plans/queries";
import { addTargets } from "@/lib/plans/targets/commands";
import { writeText } from "@/lib/plans/texts/commands";
import {
  inventActivities,
  inventObjectives,
  inventProblems,
  inventTargets,
  type Planned,
  pick,
} from "./plan-content";
import { ANSWERS, BASE_LEGAL, MONITORING, OBSERVATIONS } from "./plan-words";

/** Who takes each step of a plan. */
export type Players = { writer: Actor; reviewer: Actor; approver: Actor };

/** How far a plan goes, when, and whether it is observed on the way. */
export type Life = {
  goal: PlanState;
  submittedAt: Date;
  approvedAt: Date;
  observed: boolean;
};

const HOURS = 3_600_000;
const later = (at: Date, hours: number) => new Date(at.getTime() + hours * HOURS);

const idsOf = (rows: { id: string; withdrawnAt: unknown }[]) =>
  rows.filter(({ withdrawnAt }) => withdrawnAt === null).map(({ id }) => id);

async function read(actor: Actor, planId: string): Promise<PlanDocument> {
  const document = await getPlanDocument(actor, planId);
  if (!document) throw new Error(`no plan ${planId}`);
  return document;
}

/** Writes what the plan does not say yet: after a start that was cut off, the next one goes on. */
export async function writePlan(writer: Actor, planId: string, planned: Planned) {
  const plan = await read(writer, planId);
  const { seed } = planned;
  const written = new Set(plan.texts.map(({ section }) => section));
  const texts = [
    { section: "base_legal", body: BASE_LEGAL },
    { section: "monitoreo", body: pick(MONITORING, seed, 1) },
  ];
  for (const text of texts)
    if (!written.has(text.section)) await writeText(writer, { planId, ...text, version: 0 });
  const invented = inventProblems({ ...planned, diagnosis: plan.diagnosis });
  const problems = idsOf(plan.problems);
  if (problems.length === 0) problems.push(...(await addProblems(writer, planId, invented)));
  const objectives = idsOf(plan.objectives);
  if (objectives.length === 0)
    objectives.push(...(await addObjectives(writer, planId, inventObjectives(planned, invented, problems))));
  if (plan.targets.length === 0)
    await addTargets(writer, planId, inventTargets(planned, invented, objectives));
  if (plan.activities.length === 0)
    await addActivities(writer, planId, inventActivities(planned, invented, { problems, objectives }));
}

async function observe({ reviewer }: Players, planId: string, seed: number, at: Date) {
  const plan = await read(reviewer, planId);
  const [activity] = plan.activities.slice(Math.floor(plan.activities.length / 2));
  const [target] = plan.targets;
  const told = await listObservations(reviewer, planId);
  if (told.length === 0) {
    if (activity)
      await addObservation(
        reviewer,
        {
          ...{ planId, section: "actividades", rowKind: "activity", rowId: activity.id },
          text: pick(OBSERVATIONS.activities, seed, 2),
        },
        later(at, 20),
      );
    if (target)
      await addObservation(
        reviewer,
        {
          ...{ planId, section: "metas", rowKind: "target", rowId: target.id },
          text: pick(OBSERVATIONS.targets, seed, 3),
        },
        later(at, 21),
      );
  }
  await observePlan(reviewer, { planId, version: plan.version });
}

/** Answers what was observed: all of it, or all but the last. */
async function answer({ writer }: Players, planId: string, seed: number, at: Date, whole: boolean) {
  const open = (await listObservations(writer, planId)).filter(({ state }) => state === "open");
  for (const { id, version } of whole ? open : open.slice(0, -1)) {
    const text = pick(ANSWERS, seed, 4);
    await answerObservation(writer, { observationId: id, version, text }, later(at, 60));
  }
}

async function resolve({ reviewer }: Players, planId: string, at: Date) {
  const answered = (await listObservations(reviewer, planId)).filter(({ state }) => state === "answered");
  for (const { id, version } of answered)
    await resolveObservation(reviewer, { observationId: id, version }, later(at, 90));
}

const EVALUATION = `La red hizo casi todo lo que se propuso. Las comunidades profesionales se sostuvieron todo el año y las visitas entre docentes empezaron a dar confianza.

Costó más cumplir las fechas del segundo semestre: el próximo año se programará menos en octubre. Se aprendió que conviene acordar el medio de verificación antes de empezar.`;

/** Takes a written plan, step by step, from where it is to where it goes. */
export async function livePlan(players: Players, planId: string, seed: number, life: Life) {
  const { writer, approver } = players;
  const { goal, submittedAt, approvedAt, observed } = life;
  const state = async () => {
    const plan = await getPlan(writer, planId);
    if (!plan) throw new Error(`no plan ${planId}`);
    return plan;
  };
  let plan = await state();
  if (plan.state === "draft") await submitPlan(writer, { planId, version: plan.version }, submittedAt);
  if (goal === "submitted") return;
  plan = await state();
  if (plan.state === "submitted" && (observed || goal === "observed"))
    await observe(players, planId, seed, submittedAt);
  plan = await state();
  if (plan.state === "observed") {
    await answer(players, planId, seed, submittedAt, goal !== "observed");
    if (goal === "observed") return;
    await submitPlan(writer, { planId, version: plan.version }, later(submittedAt, 72));
  }
  if (goal === "resubmitted") return;
  plan = await state();
  if (plan.state === "submitted" || plan.state === "resubmitted") {
    await resolve(players, planId, submittedAt);
    await approvePlan(approver, { planId, version: plan.version }, approvedAt);
  }
}

/** The year is told to be over. */
export async function endPlan({ writer }: Players, planId: string) {
  const plan = await getPlan(writer, planId);
  if (plan?.state === "under_way")
    await evaluatePlan(writer, { planId, version: plan.version, evaluation: EVALUATION });
}
