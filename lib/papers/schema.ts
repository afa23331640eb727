import { z } from "zod";
import { templateKinds } from "@/db/values";
import { choice, paragraphs, version } from "@/lib/forms/fields";

export const editTemplateSchema = z.object({
  kind: choice(templateKinds, "el documento"),
  /** 0 while the region uses the text that comes with the program. */
  version: version(0),
  body: paragraphs("el texto"),
});
export type EditTemplate = z.output<typeof editTemplateSchema>;
