import { z } from "zod";
import { uuid } from "@/lib/forms/fields";
import { bringParts } from "./rules";

const CHOOSE = "Elija qué quiere traer.";

export const bringFromLastYearSchema = z.object({
  planId: uuid(),
  parts: z
    .preprocess(
      (value) => (Array.isArray(value) ? Array.from(value).filter((one) => one != null) : value),
      z.array(z.enum(bringParts, { error: CHOOSE }), { error: CHOOSE }).min(1, CHOOSE),
    )
    .transform((parts) => [...new Set(parts)]),
});
export type BringFromLastYear = z.output<typeof bringFromLastYearSchema>;
