"use server";

import { formAction } from "@/lib/forms/form-action";
import { withdrawPhoto } from "./commands";
import { photosHref } from "./labels";
import { withdrawPhotoSchema } from "./schema";

export const withdrawPhotoAction = formAction(
  "withdraw-photo",
  withdrawPhotoSchema,
  async (actor, input) => `${photosHref(await withdrawPhoto(actor, input))}?hecho=foto-retirada`,
);
