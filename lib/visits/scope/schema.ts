import { z } from "zod";
import { isPlacePath } from "@/lib/access/place";

/** What the address of a page that sums visits up may carry; anything else is as if absent. */
export const visitScopeSchema = z.object({
  /** All that the reader reads, or only a place of it. One that is none is no page. */
  lugar: z
    .string()
    .transform((text) => (isPlacePath(text) ? text : "none"))
    .optional(),
  anio: z.coerce.number().int().min(2000).max(2100).optional().catch(undefined),
  momento: z.coerce.number().int().min(1).max(9).optional().catch(undefined),
});
