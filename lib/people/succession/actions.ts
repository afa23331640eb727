"use server";

import { formAction } from "@/lib/forms/form-action";
import { replaceOfficer } from "./commands";
import { replaceOfficerSchema } from "./schema";

export const replaceOfficerAction = formAction(
  "replace-officer",
  replaceOfficerSchema,
  async (actor, input) => {
    const place = await replaceOfficer(actor, input);
    return `${place}/cargos/${input.role}?hecho=${input.leaves === "yes" ? "reemplazado" : "dado"}`;
  },
);
