"use server";

import { formAction } from "@/lib/forms/form-action";
import { editCase, publishCase, retireCase, writeCase } from "./commands";
import { casesHref, keptCaseHref } from "./labels";
import { hidePicture } from "./pictures/commands";
import { caseSeenSchema, editCaseSchema, retireCaseSchema, writeCaseSchema } from "./schema";

export const writeCaseAction = formAction("write-case", writeCaseSchema, async (actor, input) => {
  const id = await writeCase(actor, input);
  return `${keptCaseHref(input.formId, id)}?hecho=escrito`;
});

export const editCaseAction = formAction("edit-case", editCaseSchema, async (actor, input) => {
  const formId = await editCase(actor, input);
  return `${keptCaseHref(formId, input.caseId)}?hecho=cambiado`;
});

export const publishCaseAction = formAction("publish-case", caseSeenSchema, async (actor, input) => {
  const formId = await publishCase(actor, input);
  return `${keptCaseHref(formId, input.caseId)}?hecho=publicado`;
});

export const retireCaseAction = formAction("retire-case", retireCaseSchema, async (actor, input) => {
  const formId = await retireCase(actor, input);
  return `${casesHref(formId)}?hecho=retirado`;
});

export const hidePictureAction = formAction("hide-case-picture", caseSeenSchema, async (actor, input) => {
  const formId = await hidePicture(actor, input);
  return `${keptCaseHref(formId, input.caseId)}?hecho=sin-imagen`;
});
