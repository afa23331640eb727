import { z } from "zod";
import { transferAnswers } from "@/db/visit-values";
import { paragraphs } from "@/lib/forms/fields";
import { MOST_ACCOUNT, NO_ACCOUNT, NO_ANSWER } from "./labels";

export const transferSchema = z
  .object({
    answer: z.enum(transferAnswers, { error: NO_ANSWER }),
    text: paragraphs("qué cambió", MOST_ACCOUNT).catch(() => ""),
  })
  .refine(({ text }) => text !== "", { error: NO_ACCOUNT, path: ["text"] });
export type Transfer = z.output<typeof transferSchema>;
