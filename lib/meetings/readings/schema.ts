import { z } from "zod";
import { maybe, optionalLine, paragraphs, uuid } from "@/lib/forms/fields";

/** What is said of a document that is brought: which item it is for, or the meeting whole. */
export const readingSchema = z.object({
  title: optionalLine(200),
  itemId: maybe(z.uuid({ error: "Elija un punto de la agenda." })),
});
export type ReadingText = z.output<typeof readingSchema>;

export const withdrawReadingSchema = z.object({
  readingId: uuid(),
  reason: paragraphs("por qué lo retira", 500),
});
export type WithdrawReading = z.output<typeof withdrawReadingSchema>;
