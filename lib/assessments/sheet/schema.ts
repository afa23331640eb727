import { z } from "zod";
import { isPlacePath } from "@/lib/access/place";
import { readPartKey } from "../returns/rules";

/** What the address of a school's sheet may carry; anything else is as if absent. */
export const sheetSchema = z.object({
  lugar: z.string().refine(isPlacePath).optional().catch(undefined),
  parte: z
    .string()
    .regex(/^[0-9a-f-]{36}:(?:|[1-6]:|[1-6]:[^:]{1,12})$/)
    .transform(readPartKey)
    .optional()
    .catch(undefined),
  devolucion: z.uuid().optional().catch(undefined),
});
export type SheetSearch = z.output<typeof sheetSchema>;
