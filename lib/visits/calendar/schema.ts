import { z } from "zod";
import { visitScopeSchema } from "../list/schema";

/** What the address of the calendar may carry; anything else is as if absent. */
export const visitCalendarSchema = visitScopeSchema.extend({
  mes: z
    .string()
    .regex(/^20\d{2}-(0[1-9]|1[0-2])$/)
    .optional()
    .catch(undefined),
  /** Only those that name the actor. */
  de: z.enum(["mias"]).optional().catch(undefined),
});
export type VisitCalendar = z.output<typeof visitCalendarSchema>;
