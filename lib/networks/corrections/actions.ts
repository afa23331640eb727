"use server";

import { formAction } from "@/lib/forms/form-action";
import { confirmCorrection, declineCorrection, requestCorrection } from "./commands";
import { confirmCorrectionSchema, declineCorrectionSchema, requestCorrectionSchema } from "./schema";

export const requestCorrectionAction = formAction(
  "request-correction",
  requestCorrectionSchema,
  async (actor, input) => {
    const siteCode = await requestCorrection(actor, input);
    return `/colegios/${siteCode}?hecho=${input.confirm ? "confirmado" : "pedido"}`;
  },
);

export const confirmCorrectionAction = formAction(
  "confirm-correction",
  confirmCorrectionSchema,
  async (actor, input) => `/colegios/${await confirmCorrection(actor, input)}?hecho=confirmado`,
);

export const declineCorrectionAction = formAction(
  "decline-correction",
  declineCorrectionSchema,
  async (actor, input) => `/colegios/${await declineCorrection(actor, input)}?hecho=declinado`,
);
