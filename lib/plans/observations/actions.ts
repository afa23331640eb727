"use server";

import { formAction, samePage } from "@/lib/forms/form-action";
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

type Done = { planId: string; observationId: string; section?: string; done: string };

const at = ({ planId, observationId, section, done }: Done) =>
  `${revisionHref(planId, section)}?hecho=${done}#${observationAnchor(observationId)}`;

/** One act by one button: back to the page where it stands. */
const back = (form: FormData, observationId: string, done: string) =>
  `${samePage(form).replace(/\?.*/, "")}?hecho=${done}#${observationAnchor(observationId)}`;

export const addObservationAction = formAction(
  "add-observation",
  addObservationSchema,
  async (actor, input) => {
    const { planId, section } = input;
    return at({ planId, section, observationId: await addObservation(actor, input), done: "observado" });
  },
);

export const answerObservationAction = formAction(
  "answer-observation",
  answerObservationSchema,
  async (actor, input) => at({ ...input, planId: await answerObservation(actor, input), done: "respondida" }),
);

export const reopenObservationAction = formAction(
  "reopen-observation",
  reopenObservationSchema,
  async (actor, input) => at({ ...input, planId: await reopenObservation(actor, input), done: "otra-vez" }),
);

export const resolveObservationAction = formAction(
  "resolve-observation",
  observationSchema,
  async (actor, input, form) => {
    await resolveObservation(actor, input);
    return back(form, input.observationId, "resuelta");
  },
);

export const withdrawObservationAction = formAction(
  "withdraw-observation",
  observationSchema,
  async (actor, input, form) => {
    await withdrawObservation(actor, input);
    return back(form, input.observationId, "retirada");
  },
);
