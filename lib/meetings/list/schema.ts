import { z } from "zod";
import { meetingKinds } from "@/db/values";

/** What the address of the list of meetings may carry; anything else is as if absent. */
export const meetingFiltersSchema = z.object({
  ugel: z
    .string()
    .regex(/^\d{2}$/)
    .optional()
    .catch(undefined),
  tipo: z.enum(meetingKinds).optional().catch(undefined),
  mes: z
    .string()
    .regex(/^20\d{2}-(0[1-9]|1[0-2])$/)
    .optional()
    .catch(undefined),
  pagina: z.coerce.number().int().min(1).max(1000).catch(1).default(1),
});
export type MeetingFilters = z.output<typeof meetingFiltersSchema>;
