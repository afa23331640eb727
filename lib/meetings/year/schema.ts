import { z } from "zod";

/** The year that the address asks for. */
export const meetingYearSchema = z.object({
  anio: z.coerce.number().int().min(2000).max(2100).optional().catch(undefined),
});
