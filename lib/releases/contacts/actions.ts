"use server";

import { updateTag } from "next/cache";
import { formAction } from "@/lib/forms/form-action";
import { addOffice, editOffice, moveOffice, publishContacts, withdrawOffice } from "./commands";
import { CONTACTS_DESK } from "./labels";
import { CONTACTS_TAG } from "./queries";
import {
  addOfficeSchema,
  editOfficeSchema,
  moveOfficeSchema,
  publishContactsSchema,
  withdrawOfficeSchema,
} from "./schema";

const back = (done: string) => `${CONTACTS_DESK}?hecho=${done}`;

export const addOfficeAction = formAction("add-office", addOfficeSchema, async (actor, input) => {
  await addOffice(actor, input);
  return back("agregada");
});

export const editOfficeAction = formAction("edit-office", editOfficeSchema, async (actor, input) => {
  await editOffice(actor, input);
  return back("cambiada");
});

export const moveOfficeAction = formAction("move-office", moveOfficeSchema, async (actor, input) => {
  await moveOffice(actor, input);
  return back("movida");
});

export const withdrawOfficeAction = formAction(
  "withdraw-office",
  withdrawOfficeSchema,
  async (actor, input) => {
    await withdrawOffice(actor, input);
    return back("retirada");
  },
);

export const publishContactsAction = formAction(
  "publish-contacts",
  publishContactsSchema,
  async (actor, input) => {
    await publishContacts(actor, input);
    updateTag(CONTACTS_TAG);
    return back("publicados");
  },
);
