import { z } from "zod";
import { areas, assessmentRounds, modalities, type Stage } from "@/db/values";
import { isPlacePath } from "@/lib/access/place";
import { choice, day, line, uuid, version } from "@/lib/forms/fields";
import { GRADES, overlappingPapers, steps } from "./rules";
import { scaleNames } from "./scale/rules";

const OLD_PAGE = "La página que abrió ya no es válida. Vuelva a cargarla.";

/** `primary-0` is every grade of primary; `primary-4`, the fourth. */
const graded = z
  .string({ error: "Elija a quiénes se toma." })
  .regex(/^(primary|secondary)-[0-6]$/, "Elija a quiénes se toma.")
  .transform((text) => {
    const [stage, grade] = text.split("-") as [Stage, string];
    return { stage, grade: Number(grade) || null };
  })
  .refine(({ stage, grade }) => grade === null || GRADES[stage].includes(grade), "Elija a quiénes se toma.");

const papers = z
  .array(z.object({ who: graded, area: choice(areas, "el área") }), {
    error: "Agregue al menos una prueba.",
  })
  .min(1, "Agregue al menos una prueba.")
  .max(40, "Una evaluación tiene 40 pruebas como máximo.")
  .transform((rows) => rows.map(({ who, area }) => ({ ...who, area })))
  .superRefine((rows, context) => {
    const at = overlappingPapers(rows);
    if (at !== null)
      context.addIssue({
        code: "custom",
        path: [at, "area"],
        message: "Esa área ya se toma a esos estudiantes en otra prueba. Quite una de las dos.",
      });
  });

const definition = {
  title: line("el nombre de la evaluación"),
  schoolYear: z.coerce
    .number({ error: "Escriba el año con 4 cifras." })
    .int("Escriba el año con 4 cifras.")
    .min(2000, "Escriba un año desde 2000.")
    .max(2100, "Escriba un año hasta 2100."),
  round: choice(assessmentRounds, "de qué momento es"),
  startsOn: day("el primer día"),
  endsOn: day("el último día"),
  scale: choice(scaleNames, "una escala"),
  papers,
};

const inOrder = ({ startsOn, endsOn }: { startsOn: string; endsOn: string }) => endsOn >= startsOn;
const NOT_IN_ORDER = { path: ["endsOn"], error: "El último día es anterior al primero." };

export const createAssessmentSchema = z
  .object({ region: z.string().refine(isPlacePath, OLD_PAGE), ...definition })
  .refine(inOrder, NOT_IN_ORDER);
export type CreateAssessment = z.output<typeof createAssessmentSchema>;

export const correctAssessmentSchema = z
  .object({ assessmentId: uuid(), version: version(), ...definition })
  .refine(inOrder, NOT_IN_ORDER);
export type CorrectAssessment = z.output<typeof correctAssessmentSchema>;

export const moveAssessmentSchema = z.object({
  assessmentId: uuid(),
  version: version(),
  step: z.enum(steps, { error: OLD_PAGE }),
});
export type MoveAssessment = z.output<typeof moveAssessmentSchema>;

/** What the address of an assessment's results may carry; anything else is as if absent. */
export const resultFiltersSchema = z.object({
  lugar: z.string().refine(isPlacePath).optional().catch(undefined),
  area: z.enum(areas).optional().catch(undefined),
  grado: z.coerce.number().int().min(1).max(6).optional().catch(undefined),
  modalidad: z.enum(modalities).optional().catch(undefined),
  turno: z.string().trim().min(1).max(60).optional().catch(undefined),
});
export type ResultFilters = z.output<typeof resultFiltersSchema>;
