import { z } from "zod";
import { planRowKinds } from "@/db/values";
import { paragraphs, uuid, version } from "@/lib/forms/fields";

const OLD_PAGE = "La página que abrió ya no es válida. Vuelva a cargarla.";
const MOST_TEXT = 4000;

const blank = <S extends z.ZodType>(schema: S) =>
  z
    .union([z.literal("").transform(() => null), schema])
    .nullish()
    .transform((value) => value ?? null);

/** The row, or neither of both when it is about the section whole. */
export const addObservationSchema = z
  .object({
    planId: uuid(),
    section: z.string({ error: OLD_PAGE }).regex(/^[\w-]{1,80}$/, OLD_PAGE),
    rowKind: blank(z.enum(planRowKinds, { error: OLD_PAGE })),
    rowId: blank(uuid()),
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
