"use server";

import { formAction } from "@/lib/forms/form-action";
import { actaHref } from "../labels";
import { acceptCorrection, declineCorrection, proposeCorrection } from "./commands";
import { acceptCorrectionSchema, declineCorrectionSchema, proposeCorrectionSchema } from "./schema";

export const proposeMinutesCorrectionAction = formAction(
  "propose-minutes-correction",
  proposeCorrectionSchema,
  async (actor, input) => `${actaHref(await proposeCorrection(actor, input))}?hecho=pedida`,
);

export const acceptMinutesCorrectionAction = formAction(
  "accept-minutes-correction",
  acceptCorrectionSchema,
  async (actor, input) => `${actaHref(await acceptCorrection(actor, input))}?hecho=corregida`,
);

export const declineMinutesCorrectionAction = formAction(
  "decline-minutes-correction",
  declineCorrectionSchema,
  async (actor, input) => `${actaHref(await declineCorrection(actor, input))}?hecho=no-aceptada`,
);
