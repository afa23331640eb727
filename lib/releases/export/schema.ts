import { z } from "zod";
import { isPlacePath } from "@/lib/access/place";

const INVALID = "La página que abrió ya no es válida. Vuelva a cargarla.";

/** A published release, to be taken away as a folder. */
export const requestExportSchema = z.object({
  region: z.string({ error: INVALID }).refine(isPlacePath, INVALID),
  number: z.coerce.number({ error: INVALID }).int().min(1, INVALID).max(999_999, INVALID),
});
export type RequestExport = z.output<typeof requestExportSchema>;
