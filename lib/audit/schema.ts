import { z } from "zod";
import { isPlacePath } from "@/lib/access/place";

const text = z.string().trim().max(80).optional().catch(undefined);
const day = z.iso.date().optional().catch(undefined);

export const auditFiltersSchema = z.object({
  /** Words of the subject or of the details. */
  q: text,
  /** Part of the name of who did it. */
  persona: text,
  /** A place, by its path: it and what stands below. */
  lugar: z.string().refine(isPlacePath).optional().catch(undefined),
  /** An act, or a group of them. */
  suceso: z
    .string()
    .regex(/^[a-z_]+(?:\.[a-z_]+)?$/)
    .optional()
    .catch(undefined),
  desde: day,
  hasta: day,
  pagina: z.coerce.number().int().min(1).max(100_000).catch(1).default(1),
});
export type AuditFilters = z.output<typeof auditFiltersSchema>;
