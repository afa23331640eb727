import { z } from "zod";
import { areas } from "@/db/values";
import { isPlacePath } from "@/lib/access/place";
import { PART_KEY, readPartKey } from "../returns/rules";

/** What the address of a school's sheet may carry; anything else is as if absent. */
export const sheetSchema = z.object({
  lugar: z.string().refine(isPlacePath).optional().catch(undefined),
  parte: z.string().regex(PART_KEY).transform(readPartKey).optional().catch(undefined),
  /** The area of which the sheet has a column for each item. */
  preguntas: z.enum(areas).optional().catch(undefined),
  devolucion: z.uuid().optional().catch(undefined),
});
