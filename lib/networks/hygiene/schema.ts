import { z } from "zod";
import { alarmKinds } from "./rules";

/** What the address of the hygiene may carry; anything else is as if absent. */
export const hygieneFiltersSchema = z.object({
  tipo: z.enum(alarmKinds).optional().catch(undefined),
  ugel: z
    .string()
    .regex(/^\d{2}$/)
    .optional()
    .catch(undefined),
  pagina: z.coerce.number().int().min(1).max(1000).catch(1).default(1),
});
export type HygieneFilters = z.output<typeof hygieneFiltersSchema>;
