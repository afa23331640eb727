import { z } from "zod";
import { day, line, uuid } from "@/lib/forms/fields";

const WILD = 1_000_000_000;

/** A figure as people write it: `45.5`, `45,5`, `1 200`, `-3`. At most two decimals. */
const figure = z
  .string({ error: "Escriba cuánto midió." })
  .transform((text) => text.replace(/[\s\u00a0%]/g, "").replace(",", "."))
  .pipe(
    z
      .string()
      .regex(
        /^-?\d+(\.\d{1,2})?$/,
        "Escriba un número con dos decimales como máximo, sin separar los miles. Por ejemplo: 45.5.",
      )
      .transform(Number)
      .pipe(
        z
          .number()
          .min(-WILD, "Revise el número: es demasiado grande.")
          .max(WILD, "Revise el número: es demasiado grande."),
      ),
  );

export const recordMeasureSchema = z.object({
  targetId: uuid(),
  value: figure,
  measuredOn: day("qué día se midió"),
  source: line("de dónde sale la medición", 200),
});
export type RecordMeasure = z.output<typeof recordMeasureSchema>;
