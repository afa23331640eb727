import { z } from "zod";
import { isPlacePath } from "@/lib/access/place";
import { choice, day, line, maybe, paragraphs, version, whole } from "@/lib/forms/fields";
import { declaredKeys } from "../achievements/rules";

const INVALID = "La página que abrió ya no es válida. Vuelva a cargarla.";
const MOST = 10_000_000;

/** What a region says of an achievement that is not counted: a figure or only a sentence, its date and its source. */
export const declareFactSchema = z
  .object({
    region: z.string({ error: INVALID }).refine(isPlacePath, INVALID),
    key: choice(declaredKeys, "el logro"),
    /** How many times it had been said when the form was opened. */
    version: version(0),
    sentence: paragraphs("qué se logró", 600),
    numerator: maybe(whole("cuántas", { max: MOST })),
    denominator: maybe(whole("de cuántas", { min: 1, max: MOST })),
    asOf: day("la fecha del dato"),
    source: line("la fuente", 300),
  })
  .superRefine(({ numerator, denominator }, context) => {
    const say = (field: string, message: string) =>
      context.addIssue({ code: "custom", path: [field], message });
    if (numerator !== null && denominator === null)
      say("denominator", "Escriba también de cuántas, o deje vacías las dos cifras.");
    if (numerator === null && denominator !== null)
      say("numerator", "Escriba también cuántas, o deje vacías las dos cifras.");
    if (numerator !== null && denominator !== null && numerator > denominator)
      say("numerator", "No puede ser más que el total: revise las dos cifras.");
  });
export type DeclareFact = z.output<typeof declareFactSchema>;
