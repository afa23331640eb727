import { z } from "zod";

export const pairFiltersSchema = z.object({ pagina: z.coerce.number().int().min(1).max(10_000).catch(1) });
