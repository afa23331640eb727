import { z } from "zod";
import { activityKinds, progressStates, ragColours } from "@/db/values";
import { choice, optionalDay, paragraphs, uuid, version } from "@/lib/forms/fields";

const MOST_TEXT = 2000;
const MOST_PEOPLE = 100_000;

/** How many people came; empty is nobody counted. */
const people = z
  .string()
  .transform((text) => text.replace(/[\s,]/g, ""))
  .pipe(
    z
      .string()
      .regex(/^\d+$/, "Escriba cuántas personas asistieron, en números.")
      .transform(Number)
      .pipe(z.number().max(MOST_PEOPLE, "Revise el número: es demasiado grande.")),
  )
  .optional();

/** An activity as somebody saw it: version 0 while nobody told anything of it. */
const seen = { activityId: uuid(), version: version(0) };

export const reportProgressSchema = z.object({
  ...seen,
  state: choice(progressStates, "cómo va la actividad"),
  doneOn: optionalDay("qué día se hizo"),
  nextOn: optionalDay("la próxima fecha"),
  attendance: people,
  note: paragraphs("qué pasó", MOST_TEXT).optional(),
});
export type ReportProgress = z.output<typeof reportProgressSchema>;

export const setRagSchema = z.object({
  ...seen,
  rag: choice(ragColours, "cómo va"),
  note: paragraphs("por qué", MOST_TEXT),
});
export type SetRag = z.output<typeof setRagSchema>;

export const clearRagSchema = z.object(seen);
export type ClearRag = z.output<typeof clearRagSchema>;

/** What the address of the follow-up may carry; anything else is as if absent. */
export const followFiltersSchema = z.object({
  estado: z.enum(progressStates).optional().catch(undefined),
  tipo: z.enum(activityKinds).optional().catch(undefined),
  mes: z.coerce.number().int().min(1).max(12).optional().catch(undefined),
  va: z.enum(ragColours).optional().catch(undefined),
  pagina: z.coerce.number().int().min(1).max(1000).catch(1).default(1),
});
export type FollowFilters = z.output<typeof followFiltersSchema>;
