import { z } from "zod";

export const auditFiltersSchema = z.object({
  q: z.string().trim().max(80).optional().catch(undefined),
  suceso: z
    .string()
    .regex(/^[a-z_]+\.[a-z_]+$/)
    .optional()
    .catch(undefined),
  desde: z.iso.date().optional().catch(undefined),
  hasta: z.iso.date().optional().catch(undefined),
  pagina: z.coerce.number().int().min(1).max(100_000).catch(1).default(1),
});
export type AuditFilters = z.output<typeof auditFiltersSchema>;
