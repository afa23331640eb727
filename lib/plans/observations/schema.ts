import { z } from "zod";
import { planRowKinds } from "@/db/values";
import { maybe, paragraphs, uuid, version } from "@/lib/forms/fields";

const OLD_PAGE = "La página que abrió ya no es válida. Vuelva a cargarla.";
const MOST_TEXT = 4000;

/** The row, or neither of both when it is about the section whole. */
export const addObservationSchema = z
  .object({
    planId: uuid(),
    section: z.string({ error: OLD_PAGE }).regex(/^[\w-]{1,80}$/, OLD_PAGE),
    rowKind: maybe(z.enum(planRowKinds, { error: OLD_PAGE })),
    rowId: maybe(uuid()),
    text: paragraphs("qué hay que corregir", MOST_TEXT),
  })
  .refine(({ rowKind, rowId }) => (rowKind === null) === (rowId === null), OLD_PAGE);
export type AddObservation = z.output<typeof addObservationSchema>;

const observation = { observationId: uuid(), version: version() };

export const observationSchema = z.object(observation);
export type ObservationAsSeen = z.output<typeof observationSchema>;

export const answerObservationSchema = z.object({
  ...observation,
  text: paragraphs("qué hizo el equipo", MOST_TEXT),
});
export const reopenObservationSchema = z.object({
  ...observation,
  text: paragraphs("qué falta corregir", MOST_TEXT),
});
export type SayInObservation = z.output<typeof answerObservationSchema>;
