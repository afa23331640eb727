"use server";

import { formAction } from "@/lib/forms/form-action";
import { afterRow } from "../rows/labels";
import { editAnnex } from "./commands";
import { editAnnexSchema } from "./schema";

export const editAnnexAction = formAction("edit-annex", editAnnexSchema, async (actor, input, form) =>
  afterRow(form, await editAnnex(actor, input), "guardado"),
);
