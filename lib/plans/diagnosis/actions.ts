"use server";

import { formAction, samePage } from "@/lib/forms/form-action";
import { planVersionSchema } from "../schema";
import { refreshDiagnosis } from "./commands";

/** Stays on the page where it was asked for. */
export const refreshDiagnosisAction = formAction(
  "refresh-diagnosis",
  planVersionSchema,
  async (actor, input, form) => {
    await refreshDiagnosis(actor, input);
    const page = samePage(form).split("?")[0];
    return `${page}?hecho=diagnostico#datos`;
  },
);
