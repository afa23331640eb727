import { z } from "zod";
import { uuid } from "@/lib/forms/fields";

/** One that was set aside, over the one that was taken when both were seen. */
export const submissionChoiceSchema = z.object({ visitId: uuid(), submissionId: uuid(), takenId: uuid() });
export type SubmissionChoice = z.output<typeof submissionChoiceSchema>;
