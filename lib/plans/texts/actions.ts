"use server";

import { formAction } from "@/lib/forms/form-action";
import { editHref } from "../rows/labels";
import { writeText } from "./commands";
import { writeTextSchema } from "./schema";

export const writeTextAction = formAction(
  "write-text",
  writeTextSchema,
  async (actor, input) => `${editHref(await writeText(actor, input), input.section)}?hecho=guardado`,
);
