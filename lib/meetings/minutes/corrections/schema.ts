import { z } from "zod";
import { maybe, paragraphs, uuid, version } from "@/lib/forms/fields";

const MOST_TEXT = 2000;

/** Of an item, or of the acta as a whole when none is named. */
export const proposeCorrectionSchema = z.object({
  meetingId: uuid(),
  itemId: maybe(uuid()),
  text: paragraphs("qué hay que corregir", MOST_TEXT),
});
export type ProposeCorrection = z.output<typeof proposeCorrectionSchema>;

const correction = { correctionId: uuid(), version: version() };
const words = (what: string) => maybe(paragraphs(what)).transform((text) => text ?? "");

/** With the item as it reads once mended; nothing of it when the correction is of the acta as a whole. */
export const acceptCorrectionSchema = z.object({
  ...correction,
  /** The version of what is said of the item; 0 when nothing was. */
  rowVersion: maybe(version(0)),
  deliberation: words("la deliberación"),
  decision: words("la decisión"),
  answer: maybe(paragraphs("qué se corrigió", MOST_TEXT)),
});
export type AcceptCorrection = z.output<typeof acceptCorrectionSchema>;

export const declineCorrectionSchema = z.object({
  ...correction,
  answer: paragraphs("por qué no se acepta", MOST_TEXT),
});
export type DeclineCorrection = z.output<typeof declineCorrectionSchema>;
