"use server";

import { formAction } from "@/lib/forms/form-action";
import { draftHref } from "../labels";
import { saveDraft } from "./commands";
import {
  blockSchema,
  itemSchema,
  movePieceSchema,
  purposeSchema,
  ruleSchema,
  withdrawPieceSchema,
} from "./schema";

const back = (formId: string, done: string, key?: string | null) =>
  `${draftHref(formId)}?hecho=${done}${key ? `#${key}` : ""}`;

export const savePurposeAction = formAction("form-purpose", purposeSchema, async (actor, input) => {
  const { purpose, ...seen } = input;
  await saveDraft(actor, { ...seen, edit: { piece: "purpose", purpose } });
  return back(input.formId, "guardado");
});

export const saveBlockAction = formAction("form-block", blockSchema, async (actor, input) => {
  await saveDraft(actor, input);
  return back(input.formId, "bloque", input.edit.key);
});

export const saveItemAction = formAction("form-item", itemSchema, async (actor, input) => {
  await saveDraft(actor, input);
  return back(input.formId, "item", input.edit.key ?? input.edit.blockKey);
});

export const movePieceAction = formAction("move-form-piece", movePieceSchema, async (actor, input) => {
  await saveDraft(actor, input);
  return back(input.formId, "orden", input.edit.key);
});

export const withdrawPieceAction = formAction(
  "withdraw-form-piece",
  withdrawPieceSchema,
  async (actor, input) => {
    await saveDraft(actor, input);
    return back(input.formId, "retirado");
  },
);

export const saveRuleAction = formAction("form-rule", ruleSchema, async (actor, input) => {
  await saveDraft(actor, input);
  return back(input.formId, "niveles");
});
