import { z } from "zod";
import { line, uuid, version } from "@/lib/forms/fields";
import { scaleFaults } from "./rules";

const NUMBER = "Escriba un número, como 430 o 430,5.";

/** A number as people write it, with comma or point; an empty field is none. */
const optionalNumber = z
  .string()
  .trim()
  .regex(/^-?\d{1,6}([.,]\d{1,4})?$/, NUMBER)
  .transform((text) => Number(text.replace(",", ".")))
  .optional()
  .transform((value) => value ?? null);

export const setScaleSchema = z
  .object({
    assessmentId: uuid(),
    paperId: uuid(),
    version: version(),
    min: optionalNumber,
    max: optionalNumber,
    levels: z
      .array(
        z.object({
          name: line("el nombre del nivel", 60),
          code: line("el código del nivel", 20),
          cut: optionalNumber,
        }),
        { error: "Agregue los niveles." },
      )
      .min(2, "Una escala tiene dos niveles como mínimo.")
      .max(4, "Una escala tiene cuatro niveles como máximo."),
  })
  .superRefine(({ min, max, levels }, context) => {
    const say = (path: PropertyKey[], message: string) => context.addIssue({ code: "custom", path, message });
    if ((min === null) !== (max === null))
      say([min === null ? "min" : "max"], "Indique los dos valores, o ninguno.");
    else if (min !== null && max !== null && min >= max) say(["max"], "El máximo es mayor que el mínimo.");
    for (const { level, field, message } of scaleFaults(levels, { min, max }))
      say(["levels", level, field], message);
  });
export type SetScale = z.output<typeof setScaleSchema>;
