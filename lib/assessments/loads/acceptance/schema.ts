import { z } from "zod";
import { paragraphs, uuid, version } from "@/lib/forms/fields";

const loadId = { loadId: uuid(), version: version() };

export const acceptLoadSchema = z.object(loadId);
export type AcceptLoad = z.output<typeof acceptLoadSchema>;

export const reopenLoadSchema = z.object({ ...loadId, reason: paragraphs("el motivo", 1000) });
export type ReopenLoad = z.output<typeof reopenLoadSchema>;
