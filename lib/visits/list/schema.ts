import { z } from "zod";
import { isId } from "@/lib/forms/ids";

/** Besides each state: what was not received though its day passed, and what something stands in the way of. */
export const listedVisitStates = ["planned", "late", "conflict", "done", "cancelled"] as const;
export type ListedVisitState = (typeof listedVisitStates)[number];

const code = (pattern: RegExp) => z.string().regex(pattern).optional().catch(undefined);

/** Of which places: by the code of a UGEL or of a network. */
export const visitScopeSchema = z.object({ ugel: code(/^\d{2}$/), red: code(/^[\w-]{2,20}$/) });

/** What the address of the plan may carry; anything else is as if absent. */
export const planFiltersSchema = visitScopeSchema.extend({
  anio: z.coerce.number().int().min(2000).max(2100).optional().catch(undefined),
  /** The number of a round; `todos`, all the year. Absent, the round of today. */
  momento: z
    .union([z.literal("todos"), z.coerce.number().int().min(1).max(9)])
    .optional()
    .catch(undefined),
  estado: z.enum(listedVisitStates).optional().catch(undefined),
  dia: z.iso.date().optional().catch(undefined),
  quien: z
    .string()
    .refine((text) => isId(text))
    .optional()
    .catch(undefined),
  pagina: z.coerce.number().int().min(1).max(1000).catch(1).default(1),
});
export type PlanFilters = z.output<typeof planFiltersSchema>;
