import { z } from "zod";
import { isPlacePath } from "@/lib/access/place";
import { optionalLine, uuid, version } from "@/lib/forms/fields";
import type { LoadPart } from "./rules";

const OLD_PAGE = "La página que abrió ya no es válida. Vuelva a cargarla.";

export const startLoadSchema = z.object({
  place: z.string({ error: "Elija de qué lugar son los resultados." }).refine(isPlacePath, OLD_PAGE),
  /** The código de local of one school of that place. */
  school: optionalLine(20),
  dropsNames: z
    .string()
    .optional()
    .transform((ticked) => ticked !== undefined),
});
export type StartLoad = z.output<typeof startLoadSchema> & {
  assessmentId: string;
  /** Only of a part of the school at `place`, brought to answer a return. */
  part?: LoadPart & { serviceId: string; returnId: string | null };
};

export const loadSchema = z.object({ loadId: uuid(), version: version() });
export type LoadVersion = z.output<typeof loadSchema>;

export const loadFiltersSchema = z.object({
  pagina: z.coerce.number().int().min(1).max(1000).catch(1).default(1),
});
