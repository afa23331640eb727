"use server";

import { formAction } from "@/lib/forms/form-action";
import {
  approvePlan,
  closePlan,
  draftPlan,
  evaluatePlan,
  observePlan,
  resumePlan,
  startPlan,
  submitPlan,
} from "./commands";
import { planStateHref } from "./labels";
import { editHref } from "./rows/labels";
import { draftPlanSchema, evaluatePlanSchema, planVersionSchema } from "./schema";

export const draftPlanAction = formAction(
  "draft-plan",
  draftPlanSchema,
  async (actor, input) => `${editHref(await draftPlan(actor, input))}?hecho=empezado`,
);

const done = (planId: string, what: string) => `${planStateHref(planId)}?hecho=${what}`;

export const submitPlanAction = formAction("submit-plan", planVersionSchema, async (actor, input) =>
  done(await submitPlan(actor, input), "enviado"),
);

export const observePlanAction = formAction("observe-plan", planVersionSchema, async (actor, input) =>
  done(await observePlan(actor, input), "devuelto"),
);

export const approvePlanAction = formAction("approve-plan", planVersionSchema, async (actor, input) =>
  done(await approvePlan(actor, input), "aprobado"),
);

export const startPlanAction = formAction("start-plan", planVersionSchema, async (actor, input) =>
  done(await startPlan(actor, input), "en-ejecucion"),
);

export const evaluatePlanAction = formAction("evaluate-plan", evaluatePlanSchema, async (actor, input) =>
  done(await evaluatePlan(actor, input), "evaluado"),
);

export const resumePlanAction = formAction("resume-plan", planVersionSchema, async (actor, input) =>
  done(await resumePlan(actor, input), "reanudado"),
);

export const closePlanAction = formAction("close-plan", planVersionSchema, async (actor, input) =>
  done(await closePlan(actor, input), "cerrado"),
);
