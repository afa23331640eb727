import { z } from "zod";
import { itemPurposes } from "@/db/values";
import { choice, line, maybe, paragraphs, uuid, version, whole } from "@/lib/forms/fields";

/** A subject for a meeting of a series. */
export const proposeSubjectSchema = z.object({
  seriesId: z.uuid({ error: "Elija para qué reuniones lo propone." }),
  title: line("el tema", 200),
  detail: maybe(paragraphs("por qué lo propone", 2000)),
  purpose: choice(itemPurposes, "para qué se trata"),
  minutes: whole("los minutos", { min: 1, max: 120 }),
});
export type ProposeSubject = z.output<typeof proposeSubjectSchema>;

export const subjectSchema = z.object({ subjectId: uuid(), version: version() });
export type SubjectAsSeen = z.output<typeof subjectSchema>;

export const dismissSubjectSchema = subjectSchema.extend({ reason: paragraphs("por qué se descarta", 500) });
export type DismissSubject = z.output<typeof dismissSubjectSchema>;
