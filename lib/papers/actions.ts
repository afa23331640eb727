"use server";

import { regionOf } from "@/lib/access/place";
import { formAction } from "@/lib/forms/form-action";
import { refuse } from "@/lib/refusal";
import { editTemplate } from "./commands";
import { PAPERS } from "./labels";
import { editTemplateSchema } from "./schema";

export const editTemplateAction = formAction("edit-template", editTemplateSchema, async (actor, input) => {
  const office = actor.offices[0] ?? refuse("forbidden");
  await editTemplate(actor, regionOf(office.place), input);
  return `/administracion/plantillas/${PAPERS[input.kind].slug}?hecho=guardada`;
});
