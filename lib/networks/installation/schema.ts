import { z } from "zod";
import { isPlacePath } from "@/lib/access/place";
import { day, line, optionalLine, paragraphs, uuid, version } from "@/lib/forms/fields";

const circumstances = {
  heldOn: day("el día de la instalación"),
  venue: line("el lugar", 200),
  expediente: optionalLine(60),
};

export const draftInstallationSchema = z.object({
  network: z.string().refine(isPlacePath, "La página que abrió ya no es válida. Vuelva a cargarla."),
  ...circumstances,
});
export type DraftInstallation = z.output<typeof draftInstallationSchema>;

export const editInstallationSchema = z.object({
  recordId: uuid(),
  version: version(),
  ...circumstances,
  body: paragraphs("el texto del acta"),
});
export type EditInstallation = z.output<typeof editInstallationSchema>;

export const issueInstallationSchema = z.object({ recordId: uuid(), version: version() });
export type IssueInstallation = z.output<typeof issueInstallationSchema>;
