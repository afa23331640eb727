import { z } from "zod";
import { daysText } from "./labels";
import { RETENTION, type RetentionKey, retentionKeys } from "./rules";

const days = (key: RetentionKey) => {
  const { least, most } = RETENTION[key];
  const told = `Escriba un número entero de días, entre ${least} y ${daysText(most)}.`;
  return z
    .string({ error: told })
    .trim()
    .regex(/^\d{1,5}$/, told)
    .transform(Number)
    .refine((value) => value >= least && value <= most, told);
};

const INVALID = "La página que abrió ya no es válida. Vuelva a cargarla.";

export const setRetentionSchema = z.object({
  /** 0 while the region set nothing. */
  version: z.coerce.number({ error: INVALID }).int().min(0, INVALID).max(2_000_000_000, INVALID),
  ...(Object.fromEntries(retentionKeys.map((key) => [key, days(key)])) as Record<
    RetentionKey,
    ReturnType<typeof days>
  >),
});
export type SetRetention = z.output<typeof setRetentionSchema>;
