"use server";

import { formAction } from "@/lib/forms/form-action";
import { moveRow, restoreRow, withdrawRow } from "./commands";
import { afterRow } from "./labels";
import { moveRowSchema, restoreRowSchema, withdrawRowSchema } from "./schema";

export const moveRowAction = formAction("move-row", moveRowSchema, async (actor, input, form) =>
  afterRow(form, await moveRow(actor, input), "orden"),
);

export const withdrawRowAction = formAction("withdraw-row", withdrawRowSchema, async (actor, input, form) =>
  afterRow(form, await withdrawRow(actor, input), "retirada"),
);

export const restoreRowAction = formAction("restore-row", restoreRowSchema, async (actor, input, form) =>
  afterRow(form, await restoreRow(actor, input), "repuesta"),
);
