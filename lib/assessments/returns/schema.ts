import { z } from "zod";
import { areas, returnStates } from "@/db/values";
import { isPlacePath } from "@/lib/access/place";
import { day, paragraphs, uuid, version } from "@/lib/forms/fields";
import { PART_KEY, readPartKey } from "./rules";

const OLD_PAGE = "La página que abrió ya no es válida. Vuelva a cargarla.";
const MOST_TEXT = 2000;

/** A service with a grade and a section, or without: `019dc3a1-…:4:A`. A section is always of a grade. */
const part = z
  .string({ error: "Elija qué devuelve." })
  .regex(PART_KEY, "Elija qué devuelve.")
  .transform(readPartKey);

export const createReturnSchema = z.object({
  assessmentId: uuid(),
  place: z.string().refine(isPlacePath, OLD_PAGE),
  part,
  area: z
    .enum(areas, { error: "Elija el área." })
    .optional()
    .transform((area) => area ?? null),
  reason: paragraphs("por qué lo devuelve y qué hay que corregir", MOST_TEXT),
  dueOn: day("hasta cuándo"),
});
export type CreateReturn = z.output<typeof createReturnSchema>;

const returnId = { returnId: uuid(), version: version() };

export const returnSchema = z.object(returnId);
export type ReturnVersion = z.output<typeof returnSchema>;

export const replyReturnSchema = z.object({ ...returnId, text: paragraphs("el mensaje", MOST_TEXT) });
export type ReplyReturn = z.output<typeof replyReturnSchema>;

export const reopenReturnSchema = z.object({
  ...returnId,
  missing: paragraphs("qué falta corregir", MOST_TEXT),
});
export type ReopenReturn = z.output<typeof reopenReturnSchema>;

export const withdrawReturnSchema = z.object({
  ...returnId,
  why: paragraphs("por qué la retira", MOST_TEXT),
});
export type WithdrawReturn = z.output<typeof withdrawReturnSchema>;

/** What the address of the list may carry; anything else is as if absent. */
export const returnFiltersSchema = z.object({
  estado: z.enum(returnStates).optional().catch(undefined),
  lugar: z.string().refine(isPlacePath).optional().catch(undefined),
  pagina: z.coerce.number().int().min(1).max(1000).catch(1).default(1),
});
export type ReturnFilters = z.output<typeof returnFiltersSchema>;
