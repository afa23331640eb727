import { z } from "zod";
import { isPlacePath } from "@/lib/access/place";
import { email, optionalLine } from "@/lib/forms/fields";

const STALE_PAGE = "La página que abrió ya no es válida. Vuelva a cargarla.";

const phone = z
  .string()
  .transform((text) => text.replace(/[\s().-]/g, ""))
  .pipe(z.string().regex(/^\+?\d{6,15}$/, "Escriba el teléfono solo con números, por ejemplo 014561234."))
  .optional();

export const describeNetworkSchema = z
  .object({
    network: z.string().refine(isPlacePath, STALE_PAGE),
    /** 0 when the network has said nothing of itself yet. */
    version: z.coerce.number({ error: STALE_PAGE }).int().min(0, STALE_PAGE).max(2_000_000_000, STALE_PAGE),
    description: optionalLine(600),
    contactEmail: email().optional(),
    contactPhone: phone,
    /** The código de local of the school that hosts the núcleo. */
    hubSchool: z
      .string()
      .regex(/^\d{6}$/, "Elija el colegio de la lista.")
      .optional(),
    hubName: optionalLine(120),
  })
  .refine(({ hubName, hubSchool }) => !hubName || hubSchool, {
    path: ["hubSchool"],
    error: "Elija el colegio que acoge al núcleo, o deje su nombre vacío.",
  });
export type DescribeNetwork = z.output<typeof describeNetworkSchema>;
