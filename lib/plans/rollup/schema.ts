import { z } from "zod";
import { activityKinds } from "@/db/values";
import { planScopeSchema } from "../list/schema";

const page = z.coerce.number().int().min(1).max(1000).catch(1).default(1);

/** What may be asked of the activities of many plans; `late` is the red of the rule, whatever their state. */
export const activityProgress = ["planned", "under_way", "done", "postponed", "cancelled", "late"] as const;

/** What the address of the list of activities may carry; anything else is as if absent. */
export const activityFiltersSchema = planScopeSchema.extend({
  clase: z.enum(activityKinds).optional().catch(undefined),
  /** From 1 to 12; 0 of those without months. */
  mes: z.coerce.number().int().min(0).max(12).optional().catch(undefined),
  avance: z.enum(activityProgress).optional().catch(undefined),
  pagina: page,
});
export type ActivityFilters = z.output<typeof activityFiltersSchema>;

export const targetPaces = ["en-camino", "atras", "sin-dato"] as const;

/** The same of the list of targets. */
export const targetFiltersSchema = planScopeSchema.extend({
  ritmo: z.enum(targetPaces).optional().catch(undefined),
  pagina: page,
});
export type TargetFilters = z.output<typeof targetFiltersSchema>;
