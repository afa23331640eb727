import { z } from "zod";
import { choice, maybe, paragraphs, uuid, version } from "@/lib/forms/fields";
import { SAY_WHY } from "./labels";

export const MOST_NOTE = 1_000;
export const SETTLED = ["kept", "partly", "not_kept", "dropped"] as const;

export const settleCommitmentSchema = z
  .object({
    ...{ commitmentId: uuid(), version: version(), outcome: choice(SETTLED, "cómo quedó el compromiso") },
    note: maybe(paragraphs("cómo quedó", MOST_NOTE).optional()),
  })
  .refine(({ outcome, note }) => outcome !== "dropped" || note !== null, { error: SAY_WHY, path: ["note"] });
export type SettleCommitment = z.output<typeof settleCommitmentSchema>;
