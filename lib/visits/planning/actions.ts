"use server";

import { formAction } from "@/lib/forms/form-action";
import { visitHref } from "../labels";
import { cancelVisit, changeVisit, moveVisit } from "./changing/commands";
import { planVisit } from "./commands";
import { cancelVisitSchema, changeVisitSchema, moveVisitSchema, planVisitSchema } from "./schema";

export const planVisitAction = formAction(
  "plan-visit",
  planVisitSchema,
  async (actor, input) => `${visitHref(await planVisit(actor, input))}?hecho=planificada`,
);

export const changeVisitAction = formAction(
  "change-visit",
  changeVisitSchema,
  async (actor, input) => `${visitHref(await changeVisit(actor, input))}?hecho=guardada`,
);

export const moveVisitAction = formAction(
  "move-visit",
  moveVisitSchema,
  async (actor, input) => `${visitHref(await moveVisit(actor, input))}?hecho=movida`,
);

export const cancelVisitAction = formAction(
  "cancel-visit",
  cancelVisitSchema,
  async (actor, input) => `${visitHref(await cancelVisit(actor, input))}?hecho=cancelada`,
);
