"use server";

import { formAction } from "@/lib/forms/form-action";
import { changeRound, openRound } from "./commands";
import { VISIT_SETTINGS_PAGE } from "./labels";
import { changeRoundSchema, openRoundSchema } from "./schema";

const back = (startsOn: string, done: string) =>
  `${VISIT_SETTINGS_PAGE}?anio=${startsOn.slice(0, 4)}&hecho=${done}`;

export const openRoundAction = formAction("open-round", openRoundSchema, async (actor, input) => {
  await openRound(actor, input);
  return back(input.startsOn, "abierto");
});

export const changeRoundAction = formAction("change-round", changeRoundSchema, async (actor, input) => {
  await changeRound(actor, input);
  return back(input.startsOn, "cambiado");
});
