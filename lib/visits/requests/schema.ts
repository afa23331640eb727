import { z } from "zod";
import { isPlacePath } from "@/lib/access/place";
import { line, optionalLine, uuid, version } from "@/lib/forms/fields";

const INVALID = "La página que abrió ya no es válida. Vuelva a cargarla.";

export const askVisitSchema = z.object({
  place: z.string({ error: INVALID }).refine(isPlacePath, INVALID),
  topic: line("en qué quiere que le ayude la visita", 300),
});
export type AskVisit = z.output<typeof askVisitSchema>;

export const withdrawRequestSchema = z.object({
  requestId: uuid(),
  version: version(),
  reason: optionalLine(300).optional(),
});
export type WithdrawRequest = z.output<typeof withdrawRequestSchema>;
