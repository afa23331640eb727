import { z } from "zod";
import type { AgreedScores } from "@/db/visit-values";
import { line, paragraphs, uuid, version } from "@/lib/forms/fields";
import { MOST_ALT, MOST_STORY, MOST_WHY } from "./labels";

const isHttps = (text: string) => {
  try {
    return new URL(text).protocol === "https:";
  } catch {
    return false;
  }
};

const video = z
  .string()
  .trim()
  .max(500, "Use una dirección de 500 caracteres como máximo.")
  .refine(isHttps, "Escriba la dirección completa del video, que empiece con https://")
  .optional();

const INVALID = "La página que abrió ya no es válida. Vuelva a cargarla.";

const agreedRow = z.object({
  option: z.string().max(60, INVALID).optional(),
  why: paragraphs("por qué es ese nivel", MOST_WHY).optional(),
});

/** The agreed score of each item that the case lets one score; an item that was left empty is not scored in it. */
const agreed = z
  .record(z.string().regex(/^[a-z]\w{0,60}$/i, INVALID), agreedRow)
  .optional()
  .transform((typed = {}, context): AgreedScores => {
    const told: AgreedScores = {};
    for (const [key, { option, why }] of Object.entries(typed)) {
      if (option && why) told[key] = { option, why };
      else if (option)
        context.addIssue({ code: "custom", path: [key, "why"], message: "Escriba por qué es ese nivel." });
      else if (why) context.addIssue({ code: "custom", path: [key, "option"], message: "Elija el nivel." });
    }
    return told;
  });

const text = {
  title: line("cómo se llama el caso", 120),
  story: paragraphs("qué pasa en el caso", MOST_STORY),
  videoUrl: video,
  agreed,
};

export const writeCaseSchema = z.object({ formId: uuid(), ...text });
export type WriteCase = z.output<typeof writeCaseSchema>;

const seen = { caseId: uuid(), version: version() };

export const editCaseSchema = z.object({ ...seen, ...text });
export type EditCase = z.output<typeof editCaseSchema>;

export const caseSeenSchema = z.object(seen);
export type CaseAsSeen = z.output<typeof caseSeenSchema>;

export const retireCaseSchema = z.object({ ...seen, reason: paragraphs("por qué lo retira", 500) });
export type RetireCase = z.output<typeof retireCaseSchema>;

export const pictureSchema = z.object({ version: version(), alt: line("qué se ve en la imagen", MOST_ALT) });
