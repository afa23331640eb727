import { z } from "zod";
import { areas, indicatorDirections, stages } from "@/db/values";
import { choice, day, decimal, line, maybe, uuid, whole } from "@/lib/forms/fields";
import { rowSeen } from "../rows/schema";

/** What the form, a file or a request to change says of a target. */
export const targetFields = z.object({
  objectiveId: z.uuid({ error: "Elija el objetivo." }),
  indicator: line("el indicador", 80),
  /** Of an indicator of the team's own; otherwise they are the catalogue's. */
  name: maybe(line("el indicador", 300)),
  unit: maybe(line("la unidad", 40)),
  direction: maybe(choice(indicatorDirections, "si debe subir, bajar o mantenerse")),
  subject: maybe(choice(areas, "el área evaluada")),
  stage: maybe(choice(stages, "el nivel")),
  grade: maybe(whole("el grado", { min: 1, max: 6 })),
  baseline: maybe(decimal("de cuánto se parte")),
  baselineSource: maybe(line("de dónde sale", 300)),
  baselineOn: maybe(day("de cuándo es")),
  goal: decimal("a cuánto se quiere llegar"),
  startsOn: day("desde cuándo"),
  dueOn: day("hasta cuándo"),
  disaggregation: maybe(line("cómo se desagrega", 200)),
  responsible: maybe(line("quién responde", 200)),
});
export type TargetFields = z.output<typeof targetFields>;

export const addTargetSchema = targetFields.extend({ planId: uuid() });
export type AddTarget = z.output<typeof addTargetSchema>;
export const editTargetSchema = targetFields.extend(rowSeen);
export type EditTarget = z.output<typeof editTargetSchema>;
