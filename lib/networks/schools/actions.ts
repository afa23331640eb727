"use server";

import { formAction } from "@/lib/forms/form-action";
import { moveSchool } from "./commands";
import { moveSchoolSchema } from "./schema";

export const moveSchoolAction = formAction(
  "move-school",
  moveSchoolSchema,
  async (actor, input) => `/colegios/${await moveSchool(actor, input)}?hecho=movido`,
);
