import { z } from "zod";
import { itemPurposes } from "@/db/values";
import { choice, line, maybe, paragraphs, uuid, version, whole } from "@/lib/forms/fields";

/** What the form says of an item. Who leads it is one of those called, or as it is written. */
const itemFields = {
  title: line("qué se va a tratar", 200),
  purpose: choice(itemPurposes, "para qué se trata"),
  question: maybe(line("qué se decidirá", 300)),
  minutes: whole("los minutos", { min: 1, max: 480 }),
  presenterId: maybe(uuid()),
  presenter: maybe(line("quién lo conduce", 120)),
};

export const addItemSchema = z.object({
  meetingId: uuid(),
  ...itemFields,
  /** Once the agenda went out: why it comes late. */
  reason: maybe(paragraphs("por qué se agrega", 500)),
});
export type AddItem = z.output<typeof addItemSchema>;

export const editItemSchema = z.object({
  meetingId: uuid(),
  itemId: uuid(),
  version: version(),
  ...itemFields,
});
export type EditItem = z.output<typeof editItemSchema>;
export type ItemFields = Pick<EditItem, keyof typeof itemFields>;

/** To a position of the agenda, from 1; or past the one beside it. */
export const moveItemSchema = z.object({
  meetingId: uuid(),
  itemId: uuid(),
  to: maybe(whole("la posición", { min: 1, max: 300 })),
  direction: maybe(choice(["up", "down"], "hacia dónde")),
});
export type MoveItem = z.output<typeof moveItemSchema>;

export const withdrawItemSchema = z.object({
  meetingId: uuid(),
  itemId: uuid(),
  version: version(),
  reason: paragraphs("por qué lo retira", 500),
});
export type WithdrawItem = z.output<typeof withdrawItemSchema>;

export const restoreItemSchema = withdrawItemSchema.omit({ reason: true });
export type RestoreItem = z.output<typeof restoreItemSchema>;
