"use server";

import { formAction } from "@/lib/forms/form-action";
import { amendRelease, draftRelease, editDraft, withdrawDraft } from "./commands";
import { draftHref, PUBLISHING_PAGE } from "./labels";
import { amendReleaseSchema, draftReleaseSchema, editDraftSchema, withdrawDraftSchema } from "./schema";

export const draftReleaseAction = formAction(
  "draft-release",
  draftReleaseSchema,
  async (actor, input) => `${draftHref(await draftRelease(actor, input))}?hecho=empezado`,
);

export const amendReleaseAction = formAction(
  "amend-release",
  amendReleaseSchema,
  async (actor, input) => `${draftHref(await amendRelease(actor, input))}?hecho=empezado`,
);

export const editDraftAction = formAction(
  "edit-release",
  editDraftSchema,
  async (actor, input) => `${draftHref(await editDraft(actor, input))}?hecho=guardado`,
);

export const withdrawDraftAction = formAction(
  "withdraw-release",
  withdrawDraftSchema,
  async (actor, input) => {
    await withdrawDraft(actor, input);
    return `${PUBLISHING_PAGE}?hecho=retirado`;
  },
);
