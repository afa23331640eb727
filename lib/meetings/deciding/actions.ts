"use server";

import { formAction } from "@/lib/forms/form-action";
import { sessionHref } from "../session/labels";
import { addAgreement, editAgreement, withdrawAgreement } from "./commands";
import { addAgreementSchema, editAgreementSchema, withdrawAgreementSchema } from "./schema";

export const addAgreementAction = formAction(
  "add-agreement",
  addAgreementSchema,
  async (actor, input) =>
    `${sessionHref(await addAgreement(actor, input))}?punto=${input.itemId}&hecho=acordado`,
);

export const editAgreementAction = formAction(
  "edit-agreement",
  editAgreementSchema,
  async (actor, input) => `${sessionHref(await editAgreement(actor, input))}?hecho=corregido`,
);

export const withdrawAgreementAction = formAction(
  "withdraw-agreement",
  withdrawAgreementSchema,
  async (actor, input) => `${sessionHref(await withdrawAgreement(actor, input))}?hecho=retirado`,
);
