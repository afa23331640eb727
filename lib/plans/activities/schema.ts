import { z } from "zod";
import { activityKinds, areas, stages } from "@/db/values";
import { choice, decimal, line, maybe, paragraphs, uuid, whole } from "@/lib/forms/fields";
import { rowSeen } from "../rows/schema";

/** A list as a form sends it: boxes that were not ticked leave holes. */
const ticked = (value: unknown) =>
  Array.isArray(value) ? Array.from(value).filter((one) => one != null) : value;

const MONTH = "Elija meses de enero a diciembre.";
const month = z.coerce.number({ error: MONTH }).int(MONTH).min(1, MONTH).max(12, MONTH);
const months = z
  .preprocess(ticked, z.array(month, { error: MONTH }).max(60).nullish())
  .transform((list) => [...new Set(list ?? [])].sort((a, b) => a - b));

const reaches = z
  .preprocess(ticked, z.array(z.string()).max(500).nullish())
  .transform((list) => [...new Set(list ?? [])].sort());

/** What the form, a file or a request to change says of an activity. Without `reaches` it is for all. */
export const activityFields = z.object({
  objectiveId: z.uuid({ error: "Elija el objetivo." }),
  kind: choice(activityKinds, "de qué clase es"),
  title: line("qué se hará", 300),
  description: maybe(paragraphs("cómo se hará", 4000)),
  problemId: maybe(uuid()),
  subject: maybe(choice(areas, "el área evaluada")),
  stage: maybe(choice(stages, "el nivel")),
  competence: maybe(line("la competencia", 300)),
  responsible: maybe(line("quién responde", 200)),
  participants: maybe(line("quiénes participan", 300)),
  expected: maybe(whole("cuántos se espera")),
  months,
  resources: maybe(paragraphs("los recursos", 2000)),
  budget: maybe(decimal("el presupuesto")),
  budgetSource: maybe(line("de dónde sale el presupuesto", 200)),
  evidence: maybe(line("el medio de verificación", 300)),
  ally: maybe(line("el aliado", 200)),
  reaches,
});
export type ActivityFields = z.output<typeof activityFields>;

export const addActivitySchema = activityFields.extend({ planId: uuid() });
export type AddActivity = z.output<typeof addActivitySchema>;
export const editActivitySchema = activityFields.extend(rowSeen);
export type EditActivity = z.output<typeof editActivitySchema>;
