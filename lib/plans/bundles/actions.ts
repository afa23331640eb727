"use server";

import { formAction } from "@/lib/forms/form-action";
import { requestBundle } from "./commands";
import { requestBundleSchema } from "./schema";

export const requestBundleAction = formAction(
  "request-bundle",
  requestBundleSchema,
  async (actor, input) => `/tareas/${await requestBundle(actor, input)}`,
);
