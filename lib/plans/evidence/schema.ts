import { z } from "zod";
import { optionalLine, paragraphs, uuid } from "@/lib/forms/fields";
import { MOST_DESCRIPTION } from "./labels";

export const evidenceSchema = z.object({ description: optionalLine(MOST_DESCRIPTION) });
export type EvidenceText = z.output<typeof evidenceSchema>;

export const withdrawEvidenceSchema = z.object({
  evidenceId: uuid(),
  reason: paragraphs("por qué la retira", 500),
});
export type WithdrawEvidence = z.output<typeof withdrawEvidenceSchema>;
