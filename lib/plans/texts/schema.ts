import { z } from "zod";
import { paragraphs, uuid, version } from "@/lib/forms/fields";
import { MAX_TEXT } from "@/lib/forms/read-form";

export const writeTextSchema = z.object({
  planId: uuid(),
  section: z.string({ error: "La página que abrió ya no es válida. Vuelva a cargarla." }).max(80),
  body: paragraphs("el texto de la sección", MAX_TEXT),
  /** 0 while the section has no text. */
  version: version(0),
});
export type WriteText = z.output<typeof writeTextSchema>;
