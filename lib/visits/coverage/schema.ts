import { z } from "zod";
import { visitKinds } from "@/db/visit-values";
import { visitScopeSchema } from "../scope/schema";

/** What the address of the page of coverage may carry. */
export const coverageFiltersSchema = visitScopeSchema.extend({
  tipo: z.enum(visitKinds).optional().catch(undefined),
  /** The schools that nobody ever visited, instead of those that nobody visited in the round. */
  lista: z.enum(["nunca"]).optional().catch(undefined),
  pagina: z.coerce.number().int().min(1).max(1000).catch(1).default(1),
});
export type CoverageFilters = z.output<typeof coverageFiltersSchema>;
