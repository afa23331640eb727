"use server";

import { regionOf } from "@/lib/access/place";
import { formAction } from "@/lib/forms/form-action";
import { refuse } from "@/lib/refusal";
import { nameYear } from "./commands";
import { nameYearSchema } from "./schema";

export const nameYearAction = formAction("name-year", nameYearSchema, async (actor, input) => {
  const office = actor.offices[0] ?? refuse("forbidden");
  await nameYear(actor, regionOf(office.place), input);
  return "/administracion/encabezado?hecho=guardado";
});
