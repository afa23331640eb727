"use server";

import { formAction } from "@/lib/forms/form-action";
import { meetingHref } from "../labels";
import { addItem, editItem, moveItem, restoreItem, withdrawItem } from "./commands";
import { changeAgendaHref, itemAnchor, newItemHref } from "./labels";
import {
  addItemSchema,
  editItemSchema,
  moveItemSchema,
  restoreItemSchema,
  withdrawItemSchema,
} from "./schema";

const at = (meetingId: string, itemId: string, done: string) =>
  `${meetingHref(meetingId)}?hecho=${done}#${itemAnchor(itemId)}`;

export const addItemAction = formAction("add-item", addItemSchema, async (actor, input, form) => {
  const id = await addItem(actor, input);
  if (form.get("_then") === "otro") return `${newItemHref(input.meetingId)}?hecho=agregado`;
  return at(input.meetingId, id, "agregado");
});

export const editItemAction = formAction("edit-item", editItemSchema, async (actor, input) =>
  at(input.meetingId, await editItem(actor, input), "guardado"),
);

/** Back to where it stands now, with what may be done with each. */
export const moveItemAction = formAction("move-item", moveItemSchema, async (actor, input) => {
  const id = await moveItem(actor, input);
  return `${changeAgendaHref(input.meetingId)}&hecho=movido#${itemAnchor(id)}`;
});

export const withdrawItemAction = formAction("withdraw-item", withdrawItemSchema, async (actor, input) => {
  await withdrawItem(actor, input);
  return `${meetingHref(input.meetingId)}?hecho=retirado#agenda`;
});

export const restoreItemAction = formAction("restore-item", restoreItemSchema, async (actor, input) =>
  at(input.meetingId, await restoreItem(actor, input), "repuesto"),
);
