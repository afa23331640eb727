import { z } from "zod";
import type { ReleaseWords } from "@/db/release-values";
import { isPlacePath } from "@/lib/access/place";
import { day, line, paragraphs, uuid, version } from "@/lib/forms/fields";
import { freshKeys, MOST_HEADLINES, MOST_SECTIONS, MOST_SOURCES } from "./rules";

const INVALID = "La página que abrió ya no es válida. Vuelva a cargarla.";

const about = {
  title: line("el título"),
  period: line("de qué periodo trata", 80),
  cutoffOn: day("el día de corte"),
};

export const draftReleaseSchema = z.object({
  region: z.string({ error: INVALID }).refine(isPlacePath, INVALID),
  ...about,
});
export type DraftRelease = z.output<typeof draftReleaseSchema>;

const isWritten = (row: unknown) =>
  typeof row === "object" && row !== null && Object.keys(row).some((name) => name !== "key");

/** A row of the form in which nobody wrote anything is no row. */
const rows = <T>(row: z.ZodType<T>, most: number, what: string) =>
  z
    .array(z.unknown())
    .optional()
    .transform((list): unknown[] => (list ?? []).filter(isWritten))
    .pipe(z.array(row).max(most, `Use ${most} ${what} como máximo.`));

const optionalParagraphs = (what: string, max: number) =>
  paragraphs(what, max)
    .optional()
    .transform((text) => text ?? "");

const headline = z.object({ text: line("el titular", 220) });

const section = z.object({
  key: z
    .string()
    .regex(/^[a-z][a-z0-9-]{0,40}$/, INVALID)
    .optional(),
  title: line("el título de la sección"),
  text: paragraphs("el texto de la sección", 8000),
});

const WEB = "Escriba la dirección completa, como https://www.ejemplo.pe.";
const isWeb = (text: string) => /^https?:\/\/[^\s/]+\.[^\s]+$/i.test(text) && URL.canParse(text);

const source = z.object({
  name: line("de dónde sale", 200),
  url: z.string().trim().max(500, "Use 500 caracteres como máximo.").refine(isWeb, WEB).optional(),
  date: day("la fecha de la fuente"),
});

/** A draft as its form sends it: what is not written yet may wait until it is published. */
export const editDraftSchema = z
  .object({
    draftId: uuid(),
    version: version(),
    ...about,
    headlines: rows(headline, MOST_HEADLINES, "titulares"),
    sections: rows(section, MOST_SECTIONS, "secciones"),
    methodology: optionalParagraphs("la metodología", 12_000),
    sources: rows(source, MOST_SOURCES, "fuentes"),
    amendReason: optionalParagraphs("por qué se corrige", 1000),
    amendChanges: optionalParagraphs("qué cambió", 2000),
  })
  .transform(({ headlines, sections, methodology, sources, ...typed }) => {
    const words: ReleaseWords = {
      headlines: headlines.map(({ text }) => text),
      sections: freshKeys(sections),
      methodology,
      sources: sources.map(({ url, ...one }) => ({ ...one, url: url ?? "" })),
    };
    return { ...typed, words };
  });
export type EditDraft = z.output<typeof editDraftSchema>;

export const withdrawDraftSchema = z.object({
  draftId: uuid(),
  version: version(),
  reason: line("por qué se retira", 300),
});
export type WithdrawDraft = z.output<typeof withdrawDraftSchema>;

/** The published release that is mended, why, what changes in it, and whether its figures are counted again. */
export const amendReleaseSchema = z.object({
  region: z.string({ error: INVALID }).refine(isPlacePath, INVALID),
  number: z.coerce.number({ error: INVALID }).int().min(1, INVALID).max(999_999, INVALID),
  amendReason: paragraphs("por qué se corrige", 1000),
  amendChanges: paragraphs("qué cambió", 2000),
  mends: z.enum(["words", "figures"], { error: "Elija qué se corrige." }),
});
export type AmendRelease = z.output<typeof amendReleaseSchema>;
