"use server";

import { formAction } from "@/lib/forms/form-action";
import { createForm, publishForm, renameForm, reopenForm, retireForm, startFormVersion } from "./commands";
import { draftHref, formHref } from "./labels";
import {
  createFormSchema,
  formSeenSchema,
  publishFormSchema,
  renameFormSchema,
  retireFormSchema,
} from "./schema";

const back = (formId: string, done: string) => `${formHref(formId)}?hecho=${done}`;

export const createFormAction = formAction("create-form", createFormSchema, async (actor, input) => {
  const formId = await createForm(actor, input);
  return `${draftHref(formId)}?hecho=creada`;
});

export const renameFormAction = formAction("rename-form", renameFormSchema, async (actor, input) => {
  await renameForm(actor, input);
  return back(input.formId, "datos");
});

export const startFormVersionAction = formAction(
  "start-form-version",
  formSeenSchema,
  async (actor, input) => {
    await startFormVersion(actor, input);
    return `${draftHref(input.formId)}?hecho=version`;
  },
);

export const publishFormAction = formAction("publish-form", publishFormSchema, async (actor, input) => {
  await publishForm(actor, input);
  return back(input.formId, "publicada");
});

export const retireFormAction = formAction("retire-form", retireFormSchema, async (actor, input) => {
  await retireForm(actor, input);
  return back(input.formId, "retirada");
});

export const reopenFormAction = formAction("reopen-form", formSeenSchema, async (actor, input) => {
  await reopenForm(actor, input);
  return back(input.formId, "repuesta");
});
