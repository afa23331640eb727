import { z } from "zod";
import { activityKinds, progressStates } from "@/db/values";

/** What the address of the comparison may carry; anything else is as if absent. */
export const compareFiltersSchema = z.object({
  problema: z
    .string()
    .regex(/^[a-z][\w-]{0,40}(\.[a-z]{1,20})?$/)
    .optional()
    .catch(undefined),
  actividad: z.enum(activityKinds).optional().catch(undefined),
  ugel: z
    .string()
    .regex(/^[\w-]{1,12}$/)
    .optional()
    .catch(undefined),
  estado: z.enum(progressStates).optional().catch(undefined),
  anio: z.coerce.number().int().min(2000).max(2100).optional().catch(undefined),
  pagina: z.coerce.number().int().min(1).max(1000).catch(1).default(1),
});
export type CompareFilters = z.output<typeof compareFiltersSchema>;
