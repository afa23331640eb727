"use server";

import { formAction } from "@/lib/forms/form-action";
import { guestsHref } from "../drafts/labels";
import { addGuest, removeGuest } from "./commands";
import { releaseGuestSchema } from "./schema";

export const addGuestAction = formAction(
  "add-release-guest",
  releaseGuestSchema,
  async (actor, input) => `${guestsHref(await addGuest(actor, input))}?hecho=agregada`,
);

export const removeGuestAction = formAction(
  "remove-release-guest",
  releaseGuestSchema,
  async (actor, input) => `${guestsHref(await removeGuest(actor, input))}?hecho=quitada`,
);
