import { z } from "zod";
import { modalities } from "@/db/values";

const text = (pattern: RegExp) => z.string().regex(pattern).optional().catch(undefined);

/** Of schools that no network has. */
export const NO_NETWORK = "sin";

/** What the address of the directory of schools may carry; anything else is as if absent. */
export const schoolFiltersSchema = z.object({
  q: z.string().trim().max(80).optional().catch(undefined),
  ugel: text(/^\d{2}$/),
  /** A network's code, or none. */
  red: text(/^(?:sin|[\dA-Z-]{4,12})$/),
  distrito: text(/^\d{6}$/),
  nivel: text(/^[A-Z]\d$/),
  modalidad: z.enum(modalities).optional().catch(undefined),
  estado: z.enum(["activos", "inactivos"]).catch("activos").default("activos"),
  pagina: z.coerce.number().int().min(1).max(1000).catch(1).default(1),
});
export type SchoolFilters = z.output<typeof schoolFiltersSchema>;
