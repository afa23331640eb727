import { z } from "zod";
import { uuid } from "@/lib/forms/fields";

export const askPlanPapersSchema = z.object({ planId: uuid() });
export type AskPlanPapers = z.output<typeof askPlanPapersSchema>;
