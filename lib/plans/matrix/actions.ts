"use server";

import { formAction } from "@/lib/forms/form-action";
import { applyMatrix, discardMatrix } from "./commands";
import { matrixHref } from "./labels";
import { applyMatrixSchema, discardMatrixSchema } from "./schema";

export const applyMatrixAction = formAction(
  "apply-matrix",
  applyMatrixSchema,
  async (actor, input) => `${matrixHref(await applyMatrix(actor, input))}?hecho=aplicada`,
);

export const discardMatrixAction = formAction(
  "discard-matrix",
  discardMatrixSchema,
  async (actor, input) => `${matrixHref(await discardMatrix(actor, input))}?hecho=descartada`,
);
