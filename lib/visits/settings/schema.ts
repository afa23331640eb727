import { z } from "zod";
import type { VisitSettings } from "@/db/visit-values";
import { isPlacePath } from "@/lib/access/place";
import { decimal, version, whole } from "@/lib/forms/fields";

const INVALID = "La página que abrió ya no es válida. Vuelva a cargarla.";
const percent = (what: string) => whole(what, { min: 1, max: 100 });

/** How a region visits, as its form sends it; version 0 until it says anything. */
export const visitSettingsSchema = z
  .object({
    region: z.string({ error: INVALID }).refine(isPlacePath, INVALID),
    version: version(0),
    capacityPerRound: whole("cuántas visitas", { min: 1, max: 60 }),
    ownSchool: z
      .string()
      .optional()
      .transform((value) => value !== undefined),
    leastKappa: decimal("el acuerdo mínimo", { min: 0, max: 1 }),
    leastExact: percent("el porcentaje"),
    leastScores: whole("cuántos puntajes", { min: 2, max: 200 }),
    months: whole("los meses", { min: 1, max: 60 }),
    firstTransfer: whole("los días", { min: 7, max: 180 }),
    secondTransfer: whole("los días", { min: 7, max: 365 }),
  })
  .transform(({ region, version, firstTransfer, secondTransfer, ...typed }, context) => {
    if (secondTransfer <= firstTransfer)
      context.addIssue({
        ...{ code: "custom", path: ["secondTransfer"] },
        message: "La segunda verificación viene después de la primera. Escriba más días.",
      });
    const content: VisitSettings = {
      capacityPerRound: typed.capacityPerRound,
      ownSchool: typed.ownSchool,
      calibration: {
        ...{ leastKappa: typed.leastKappa, leastExact: typed.leastExact / 100 },
        ...{ leastScores: typed.leastScores, months: typed.months },
      },
      transferDays: [firstTransfer, secondTransfer],
    };
    return { region, version, content };
  });
export type DefineVisitSettings = z.output<typeof visitSettingsSchema>;
