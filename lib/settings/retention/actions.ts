"use server";

import { regionOf } from "@/lib/access/place";
import { formAction } from "@/lib/forms/form-action";
import { refuse } from "@/lib/refusal";
import { setRetention } from "./commands";
import { RETENTION_PAGE } from "./labels";
import { setRetentionSchema } from "./schema";

export const setRetentionAction = formAction("set-retention", setRetentionSchema, async (actor, input) => {
  const office = actor.offices[0] ?? refuse("forbidden");
  await setRetention(actor, regionOf(office.place), input);
  return `${RETENTION_PAGE}?hecho=guardado`;
});
