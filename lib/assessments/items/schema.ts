import { z } from "zod";
import { isPlacePath } from "@/lib/access/place";
import { uuid, version } from "@/lib/forms/fields";

export const setItemsSchema = z.object({
  assessmentId: uuid(),
  paperId: uuid(),
  version: version(),
  /** Rows of a spreadsheet; nothing, for a paper without items. */
  pasted: z.string().optional().default(""),
});
export type SetItems = z.output<typeof setItemsSchema>;

export const itemOrders = ["numero", "dificultad"] as const;

/** What the address of the items page may carry; anything else is as if absent. */
export const itemFiltersSchema = z.object({
  lugar: z.string().refine(isPlacePath).optional().catch(undefined),
  prueba: z.uuid().optional().catch(undefined),
  orden: z.enum(itemOrders).optional().catch(undefined),
});
export type ItemFilters = z.output<typeof itemFiltersSchema>;
