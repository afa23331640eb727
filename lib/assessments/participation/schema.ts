import { z } from "zod";
import { areas } from "@/db/values";
import { isPlacePath } from "@/lib/access/place";

/** Below which share of its programmed students a service or a grade is told: the reader chooses. */
export const SHARES = [25, 50, 75, 90] as const;
export const UNITS = ["servicio", "grado"] as const;

const share = z.coerce
  .number()
  .refine((n) => (SHARES as readonly number[]).includes(n))
  .catch(50);

/** What the address of the participation page may carry; anything else is as if absent. */
export const participationFiltersSchema = z.object({
  lugar: z.string().refine(isPlacePath).optional().catch(undefined),
  area: z.enum(areas).optional().catch(undefined),
  menos: share.default(50),
  por: z.enum(UNITS).catch("servicio").default("servicio"),
  pagina: z.coerce.number().int().min(1).max(1000).catch(1).default(1),
});
export type ParticipationFilters = z.output<typeof participationFiltersSchema>;
