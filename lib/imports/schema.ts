import { z } from "zod";
import { importKinds, rowChanges } from "@/db/values";
import { isPlacePath } from "@/lib/access/place";
import { choice, uuid, version } from "@/lib/forms/fields";

export const startImportSchema = z.object({
  kind: choice(importKinds, "qué archivo es"),
  place: z
    .string({ error: "Elija el lugar." })
    .refine(isPlacePath, "La página que abrió ya no es válida. Vuelva a cargarla."),
});
export type StartImport = z.output<typeof startImportSchema>;

export const importSchema = z.object({ importId: uuid(), version: version() });
export type ImportVersion = z.output<typeof importSchema>;

export const importFiltersSchema = z.object({
  ver: z.enum(rowChanges).optional().catch(undefined),
  pagina: z.coerce.number().int().min(1).max(10_000).catch(1).default(1),
});
export type ImportFilters = z.output<typeof importFiltersSchema>;
