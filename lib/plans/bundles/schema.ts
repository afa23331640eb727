import { z } from "zod";
import { planKinds } from "@/db/values";
import { isPlacePath } from "@/lib/access/place";
import { choice } from "@/lib/forms/fields";

const INVALID = "Elija el lugar.";

export const requestBundleSchema = z.object({
  place: z.string({ error: INVALID }).refine(isPlacePath, INVALID),
  kind: choice(planKinds, "la clase de plan"),
  schoolYear: z.coerce
    .number({ error: "Escriba el año." })
    .int("Escriba el año.")
    .min(2000, "Escriba un año desde 2000.")
    .max(2100, "Escriba un año hasta 2100."),
});
export type RequestBundle = z.output<typeof requestBundleSchema>;
