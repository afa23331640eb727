"use server";

import { formAction } from "@/lib/forms/form-action";
import { requestExport } from "./commands";
import { requestExportSchema } from "./schema";

export const requestExportAction = formAction(
  "request-export",
  requestExportSchema,
  async (actor, input) => `/tareas/${await requestExport(actor, input)}`,
);
