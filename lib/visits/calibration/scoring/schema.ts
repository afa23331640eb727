import { z } from "zod";
import { uuid, version } from "@/lib/forms/fields";

const INVALID = "La página que abrió ya no es válida. Vuelva a cargarla.";

/** How somebody scores a case: an answer to each of its items. */
export const scoreCaseSchema = z.object({
  caseId: uuid(),
  version: version(),
  scores: z
    .record(z.string().regex(/^[a-z]\w{0,60}$/i, INVALID), z.string({ error: INVALID }).max(60, INVALID))
    .optional()
    .transform((scores) => scores ?? {}),
});
export type ScoreCase = z.output<typeof scoreCaseSchema>;
