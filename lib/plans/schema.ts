import { z } from "zod";
import { isPlacePath } from "@/lib/access/place";
import { paragraphs, uuid, version } from "@/lib/forms/fields";

const INVALID = "La página que abrió ya no es válida. Vuelva a cargarla.";

export const draftPlanSchema = z.object({
  place: z.string({ error: INVALID }).refine(isPlacePath, INVALID),
  schoolYear: z.coerce.number({ error: INVALID }).int().min(2000, INVALID).max(2100, INVALID),
});
export type DraftPlan = z.output<typeof draftPlanSchema>;

/** A plan as somebody saw it: every step is refused over another's. */
export const planVersionSchema = z.object({ planId: uuid(), version: version() });
export type PlanAsSeen = z.output<typeof planVersionSchema>;

export const evaluatePlanSchema = z.object({
  ...planVersionSchema.shape,
  evaluation: paragraphs("qué se logró y qué se aprendió"),
});
export type EvaluatePlan = z.output<typeof evaluatePlanSchema>;
