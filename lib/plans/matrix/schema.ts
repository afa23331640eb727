import { z } from "zod";
import { uuid, version } from "@/lib/forms/fields";

const seen = { uploadId: uuid(), version: version() };

export const applyMatrixSchema = z.object({
  ...seen,
  /** Whether the activities that are not in the file are withdrawn too. */
  withdraws: z
    .string()
    .optional()
    .transform((value) => value !== undefined),
});
export type ApplyMatrix = z.output<typeof applyMatrixSchema>;

export const discardMatrixSchema = z.object(seen);
export type DiscardMatrix = z.output<typeof discardMatrixSchema>;
