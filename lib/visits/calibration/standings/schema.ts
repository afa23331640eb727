import { z } from "zod";

/** What the address of the list says: anything else is as if it said nothing. */
export const standingFiltersSchema = z.object({
  ficha: z.uuid().optional().catch(undefined),
  pagina: z.coerce.number().int().min(1).max(10_000).catch(1),
});
export type StandingFilters = z.output<typeof standingFiltersSchema>;
