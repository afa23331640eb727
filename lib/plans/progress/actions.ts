"use server";

import { formAction } from "@/lib/forms/form-action";
import { clearRag, reportProgress, setRag } from "./commands";
import { followedActivityHref } from "./labels";
import { clearRagSchema, reportProgressSchema, setRagSchema } from "./schema";

export const reportProgressAction = formAction(
  "report-progress",
  reportProgressSchema,
  async (actor, input) =>
    `${followedActivityHref(await reportProgress(actor, input), input.activityId)}?hecho=reportado`,
);

export const setRagAction = formAction(
  "set-rag",
  setRagSchema,
  async (actor, input) =>
    `${followedActivityHref(await setRag(actor, input), input.activityId)}?hecho=marcado`,
);

export const clearRagAction = formAction(
  "clear-rag",
  clearRagSchema,
  async (actor, input) =>
    `${followedActivityHref(await clearRag(actor, input), input.activityId)}?hecho=desmarcado`,
);
