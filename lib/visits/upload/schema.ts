import { z } from "zod";
import { submissionSchema } from "../receiving/schema";

export const MOST_FILE_BYTES = 60 * 1024 * 1024;
const MOST_BASE64 = 560_000;

/** What a phone saves in a file when nothing else goes through: whose it is and what waited, each read by itself. */
export const visitsFileSchema = z.object({
  app: z.literal("ayni"),
  kind: z.literal("visits"),
  personId: z.uuid(),
  /** By the phone's clock. */
  exportedAt: z.iso.datetime(),
  submissions: z.array(z.unknown()).max(200),
  photos: z
    .array(z.object({ id: z.uuid(), visitId: z.uuid(), data: z.base64().max(MOST_BASE64) }))
    .max(2_400),
});
export type VisitsFile = z.output<typeof visitsFileSchema>;

export const savedSubmissionSchema = submissionSchema.extend({ visitId: z.uuid() });
