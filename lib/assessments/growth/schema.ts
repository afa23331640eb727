import { z } from "zod";
import { resultFiltersSchema } from "../schema";

/** What the address of a growth page may carry; anything else is as if absent. */
export const growthFiltersSchema = resultFiltersSchema.extend({
  /** The earlier assessment. */
  desde: z.uuid().optional().catch(undefined),
});
export type GrowthFilters = z.output<typeof growthFiltersSchema>;
