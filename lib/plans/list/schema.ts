import { z } from "zod";
import { planKinds, planStates } from "@/db/values";

const year = z.coerce.number().int().min(2000).max(2100);

/** What the address of a page about many plans may carry; anything else is as if absent. */
export const planScopeSchema = z.object({
  anio: year.optional().catch(undefined),
  ugel: z
    .string()
    .regex(/^\d{2}$/)
    .optional()
    .catch(undefined),
  tipo: z.enum(planKinds).optional().catch(undefined),
});
export type PlanScope = z.output<typeof planScopeSchema>;

export const planFiltersSchema = planScopeSchema.extend({
  estado: z
    .enum([...planStates, "none", "awaiting"])
    .optional()
    .catch(undefined),
  /** By the date for sending it. */
  plazo: z.enum(["atrasado", "vencido", "a-tiempo"]).optional().catch(undefined),
  pagina: z.coerce.number().int().min(1).max(1000).catch(1).default(1),
});
export type PlanFilters = z.output<typeof planFiltersSchema>;
