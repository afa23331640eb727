import { z } from "zod";
import { uuid } from "@/lib/forms/fields";

export const planDoubleSchema = z.object({
  visitId: uuid(),
  observerId: z.uuid({ error: "Elija quién observa a su lado." }),
  companionId: uuid().optional(),
});
export type PlanDouble = z.output<typeof planDoubleSchema>;
