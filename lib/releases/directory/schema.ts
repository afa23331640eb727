import { z } from "zod";

/** What an address of the directory asks; whatever is not understood is as if it were not asked. */
export const directoryFiltersSchema = z.object({
  q: z.string().trim().max(80).catch(""),
  ugel: z
    .string()
    .regex(/^\d{2}$/)
    .catch(""),
  pagina: z.coerce.number().int().min(1).max(10_000).catch(1),
});
export type DirectoryFilters = z.output<typeof directoryFiltersSchema>;
