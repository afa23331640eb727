"use server";

import { formAction } from "@/lib/forms/form-action";
import { draftInstallation, editInstallation, issueInstallation } from "./commands";
import { installationHref } from "./labels";
import { draftInstallationSchema, editInstallationSchema, issueInstallationSchema } from "./schema";

export const draftInstallationAction = formAction(
  "draft-installation",
  draftInstallationSchema,
  async (actor, input) => `${installationHref(await draftInstallation(actor, input))}?hecho=preparada`,
);

export const editInstallationAction = formAction(
  "edit-installation",
  editInstallationSchema,
  async (actor, input) => `${installationHref(await editInstallation(actor, input))}?hecho=guardada`,
);

export const issueInstallationAction = formAction(
  "issue-installation",
  issueInstallationSchema,
  async (actor, input) => `${installationHref(await issueInstallation(actor, input))}?hecho=emitida`,
);
