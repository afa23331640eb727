import { z } from "zod";
import { line, paragraphs, uuid } from "@/lib/forms/fields";
import { MOST_CAPTION, MOST_CONSENT } from "./labels";

export const photoSchema = z.object({
  caption: line("qué se ve en la foto", MOST_CAPTION),
  consent: line("cómo dieron su consentimiento", MOST_CONSENT),
});
export type PhotoText = z.output<typeof photoSchema>;

export const withdrawPhotoSchema = z.object({
  photoId: uuid(),
  reason: paragraphs("por qué la retira", 500),
});
export type WithdrawPhoto = z.output<typeof withdrawPhotoSchema>;
