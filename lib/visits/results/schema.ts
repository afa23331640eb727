import { z } from "zod";
import { isId } from "@/lib/forms/ids";
import { visitScopeSchema } from "../scope/schema";

/** What the address of the page of results may carry; a form that is none is as if absent. */
export const resultFiltersSchema = visitScopeSchema.pick({ lugar: true, anio: true, momento: true }).extend({
  ficha: z
    .string()
    .refine((text) => isId(text))
    .optional()
    .catch(undefined),
  /** What the parts of the place are shown in: an item, the level of the form or the commitments. */
  item: z
    .string()
    .regex(/^[a-z][a-z0-9_]{0,60}$/i)
    .optional()
    .catch(undefined),
});
export type VisitResultFilters = z.output<typeof resultFiltersSchema>;
