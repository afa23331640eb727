"use server";

import { formAction } from "@/lib/forms/form-action";
import { loadHref } from "../labels";
import { confirmLoad, discardLoad } from "./commands";
import { loadSchema } from "./schema";

export const confirmLoadAction = formAction(
  "confirm-load",
  loadSchema,
  async (actor, input) => `${loadHref(await confirmLoad(actor, input), input.loadId)}?hecho=confirmada`,
);

export const discardLoadAction = formAction(
  "discard-load",
  loadSchema,
  async (actor, input) => `${loadHref(await discardLoad(actor, input), input.loadId)}?hecho=descartada`,
);
