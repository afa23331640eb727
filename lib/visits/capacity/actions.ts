"use server";

import { formAction } from "@/lib/forms/form-action";
import { setCapacity } from "./commands";
import { capacityHref } from "./labels";
import { setCapacitySchema } from "./schema";

export const setCapacityAction = formAction("set-capacity", setCapacitySchema, async (actor, input) =>
  capacityHref(await setCapacity(actor, input), { hecho: "guardada" }),
);
