import { z } from "zod";
import { maybe, paragraphs, uuid } from "@/lib/forms/fields";

export const MOST_REPLY = 4_000;

export const acknowledgeSchema = z.object({
  visitId: uuid(),
  /** What she read: another one may have taken its place. */
  submissionId: uuid(),
  reply: maybe(paragraphs("su respuesta", MOST_REPLY).optional()),
});
export type Acknowledge = z.output<typeof acknowledgeSchema>;
