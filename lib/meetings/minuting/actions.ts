"use server";

import { formAction } from "@/lib/forms/form-action";
import { sessionHref } from "../session/labels";
import { endItem, saveItemMinutes, startItem } from "./commands";
import { itemMinutesSchema, itemSeenSchema } from "./schema";

export const startItemAction = formAction("start-item", itemSeenSchema, async (actor, input) =>
  sessionHref(await startItem(actor, input)),
);

export const endItemAction = formAction("end-item", itemSeenSchema, async (actor, input) =>
  sessionHref(await endItem(actor, input)),
);

/** Back to the item that it was written in. */
export const saveItemMinutesAction = formAction("item-minutes", itemMinutesSchema, async (actor, input) => {
  const { meetingId } = await saveItemMinutes(actor, input);
  return `${sessionHref(meetingId)}?punto=${input.itemId}&hecho=escrito`;
});
