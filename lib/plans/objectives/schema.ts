import { z } from "zod";
import { line, maybe, uuid, whole } from "@/lib/forms/fields";
import { rowSeen } from "../rows/schema";

/** What the form, a file or a request to change says of an objective. */
export const objectiveFields = z.object({
  area: line("el ámbito", 80),
  statement: line("el objetivo", 600),
  problemId: maybe(uuid()),
  commitment: maybe(whole("el compromiso", { min: 1, max: 99 })),
});
export type ObjectiveFields = z.output<typeof objectiveFields>;

export const addObjectiveSchema = objectiveFields.extend({ planId: uuid() });
export type AddObjective = z.output<typeof addObjectiveSchema>;
export const editObjectiveSchema = objectiveFields.extend(rowSeen);
export type EditObjective = z.output<typeof editObjectiveSchema>;
