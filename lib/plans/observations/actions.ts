"use server";

import { formAction } from "@/lib/forms/form-action";
import {
  addObservation,
  answerObservation,
  reopenObservation,
  resolveObservation,
  withdrawObservation,
} from "./commands";
import { observationAnchor, revisionHref } from "./labels";
import {
  addObservationSchema,
  answerObservationSchema,
  observationSchema,
  reopenObservationSchema,
} from "./schema";

const at = (planId: string, done: string, observationId: string) =>
  `${revisionHref(planId)}?hecho=${done}#${observationAnchor(observationId)}`;

export const addObservationAction = formAction(
  "add-observation",
  addObservationSchema,
  async (actor, input) => at(input.planId, "observado", await addObservation(actor, input)),
);

export const answerObservationAction = formAction(
  "answer-observation",
  answerObservationSchema,
  async (actor, input) => at(await answerObservation(actor, input), "respondida", input.observationId),
);

export const reopenObservationAction = formAction(
  "reopen-observation",
  reopenObservationSchema,
  async (actor, input) => at(await reopenObservation(actor, input), "otra-vez", input.observationId),
);

export const resolveObservationAction = formAction(
  "resolve-observation",
  observationSchema,
  async (actor, input) => at(await resolveObservation(actor, input), "resuelta", input.observationId),
);

export const withdrawObservationAction = formAction(
  "withdraw-observation",
  observationSchema,
  async (actor, input) => at(await withdrawObservation(actor, input), "retirada", input.observationId),
);
