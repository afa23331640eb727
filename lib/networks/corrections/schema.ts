import { z } from "zod";
import { email, line, optionalLine, uuid, version } from "@/lib/forms/fields";

/** What a school's head may ask to be corrected, in the order of the page. */
export const correctableFields = ["name", "address", "phone", "email", "latitude", "longitude"] as const;
export type CorrectableField = (typeof correctableFields)[number];

const phone = z
  .string()
  .transform((text) => text.replace(/[\s().-]/g, ""))
  .pipe(z.string().regex(/^\+?\d{6,15}$/, "Escriba el teléfono solo con números, por ejemplo 013765432."))
  .optional();

/** Peru lies south of the equator and west of Greenwich: both numbers carry a minus sign. */
const coordinate = (lowest: number, highest: number, error: string) =>
  z
    .string()
    .trim()
    .regex(/^-?\d{1,3}([.,]\d{1,15})?$/, error)
    .transform((text) => Number(text.replace(",", ".")))
    .pipe(z.number().min(lowest, error).max(highest, error))
    .optional();

export const requestCorrectionSchema = z
  .object({
    institutionId: uuid(),
    /** Of the school's data as they were seen. */
    version: version(),
    name: line("el nombre del colegio", 160),
    address: optionalLine(200),
    phone,
    email: email().optional(),
    latitude: coordinate(-19, 1, "En el Perú la latitud va de -19 a 1, por ejemplo -12.04318."),
    longitude: coordinate(-82, -68, "En el Perú la longitud va de -82 a -68, por ejemplo -77.02824."),
    note: line("de dónde sale el dato", 300),
    /** From whoever may also decide: ask and confirm in one go. */
    confirm: z.literal("si").optional(),
  })
  .refine(({ latitude, longitude }) => (latitude === undefined) === (longitude === undefined), {
    path: ["longitude"],
    error: "Escriba la latitud y la longitud, o deje vacías las dos.",
  });
export type RequestCorrection = z.output<typeof requestCorrectionSchema>;

export const confirmCorrectionSchema = z.object({
  correctionId: uuid(),
  version: version(),
  /** Of the school's data that were compared. */
  institutionVersion: version(),
  note: optionalLine(300),
});
export type ConfirmCorrection = z.output<typeof confirmCorrectionSchema>;

export const declineCorrectionSchema = z.object({
  correctionId: uuid(),
  version: version(),
  note: line("por qué no se confirma", 300),
});
export type DeclineCorrection = z.output<typeof declineCorrectionSchema>;

/** What the address of a UGEL's list of corrections may carry. */
export const correctionFiltersSchema = z.object({
  estado: z.enum(["pendientes", "resueltas"]).optional().catch(undefined),
  pagina: z.coerce.number().int().min(1).max(1000).catch(1).default(1),
});
export type CorrectionFilters = z.output<typeof correctionFiltersSchema>;
