import { z } from "zod";
import { areas, stages } from "@/db/values";
import { choice, line, maybe, paragraphs, uuid } from "@/lib/forms/fields";
import { rowSeen } from "../rows/schema";

/** What the form, a file or a request to change says of a problem. */
export const problemFields = z.object({
  area: line("el ámbito", 80),
  statement: line("el problema", 600),
  causes: maybe(paragraphs("las causas", 4000)),
  subject: maybe(choice(areas, "el área evaluada")),
  stage: maybe(choice(stages, "el nivel")),
  competence: maybe(line("la competencia", 300)),
});
export type ProblemFields = z.output<typeof problemFields>;

export const addProblemSchema = problemFields.extend({ planId: uuid() });
export type AddProblem = z.output<typeof addProblemSchema>;
export const editProblemSchema = problemFields.extend(rowSeen);
export type EditProblem = z.output<typeof editProblemSchema>;
