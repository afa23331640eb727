import { z } from "zod";

/** Field schemas with messages in the words of the person who fills the form. */
const INVISIBLE = /[\p{Cc}\u200B\u2060\uFEFF]/gu;

/** Without invisible signs, nor blanks but one between words. */
export const tidy = (text: string) => text.replace(INVISIBLE, " ").replace(/\s+/g, " ").trim();

export const line = (what: string, max = 120) =>
  z
    .string({ error: `Escriba ${what}.` })
    .transform(tidy)
    .pipe(z.string().min(1, `Escriba ${what}.`).max(max, `Use ${max} caracteres como máximo.`));

export const optionalLine = (max = 200) =>
  z
    .string()
    .transform(tidy)
    .pipe(z.string().max(max, `Use ${max} caracteres como máximo.`))
    .optional()
    .transform((text) => text || undefined);

/** A text of several paragraphs: its lines stay, invisible signs and empty lines beyond one do not. */
export const paragraphs = (what: string, max = 12_000) =>
  z
    .string({ error: `Escriba ${what}.` })
    .transform((text) =>
      text
        .normalize("NFC")
        .replace(/(?!\n)[\p{Cc}\p{Cf}]/gu, " ")
        .replace(/[^\S\n]+/g, " ")
        .replace(/ ?\n ?/g, "\n")
        .replace(/\n{3,}/g, "\n\n")
        .trim(),
    )
    .pipe(
      z
        .string()
        .min(1, `Escriba ${what}.`)
        .max(max, `Use ${max.toLocaleString("es-PE")} caracteres como máximo.`),
    );

/** What was left empty, or is not in a file, is `null`. */
export const maybe = <S extends z.ZodType>(schema: S) => schema.nullish().transform((value) => value ?? null);

/**
 * A number as people write it: `1200`, `1,200.50`, `S/ 1 200,5` → 1200.5. A comma before three figures parts
 * thousands; before one or two it parts decimals.
 */
function readNumber(text: string): number {
  const plain = text.replace(/^\s*S\/\.?|[\s%]/gi, "");
  if (/^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(plain)) return Number(plain.replaceAll(",", ""));
  return /^-?\d+([.,]\d+)?$/.test(plain) ? Number(plain.replace(",", ".")) : Number.NaN;
}

const inCents = (value: number) => Number(value.toFixed(2));
/** A sum that a spreadsheet made may be off in its last bits. */
const hasCents = (value: number) => Math.abs(value - inCents(value)) <= Math.abs(value) * 2 ** -40;

/** A number with at most two decimals, within limits. */
export const decimal = (what: string, { min = 0, max = 1_000_000_000 } = {}) =>
  z
    .union([z.string(), z.number()], { error: `Escriba ${what}.` })
    .transform((value) => (typeof value === "number" ? value : readNumber(value)))
    .pipe(
      z
        .number({ error: `Escriba ${what} en cifras, como 1200 o 1200.50.` })
        .min(min, min === 0 ? "Escriba un número que no sea negativo." : `El mínimo es ${min}.`)
        .max(max, `El máximo es ${max.toLocaleString("es-PE")}.`)
        .refine(hasCents, "Use dos decimales como máximo.")
        .transform(inCents),
    );

/** A whole number, within limits. */
export const whole = (what: string, { min = 0, max = 1_000_000 } = {}) =>
  decimal(what, { min, max }).refine(Number.isInteger, `Escriba ${what} sin decimales.`);

export const day = (what: string) => z.iso.date({ error: `Escriba ${what} como día, mes y año.` });

export const optionalDay = (what: string) => day(what).optional();

export const choice = <const T extends readonly string[]>(values: T, what: string) =>
  z.enum(values, { error: `Elija ${what}.` });

export const uuid = () => z.uuid({ error: "La página que abrió ya no es válida. Vuelva a cargarla." });

/** The version that the form was opened with; from 0 where there may be nothing yet. */
export const version = (least = 1) =>
  z.coerce
    .number({ error: "La página que abrió ya no es válida. Vuelva a cargarla." })
    .int()
    .min(least, "La página que abrió ya no es válida. Vuelva a cargarla.")
    .max(2_000_000_000, "La página que abrió ya no es válida. Vuelva a cargarla.");

export const email = () =>
  z
    .string({ error: "Escriba el correo." })
    .trim()
    .max(254, "Ese correo es demasiado largo.")
    .pipe(z.email({ error: "Escriba un correo como nombre@ejemplo.pe." }));

export const documentNumber = () =>
  z
    .string({ error: "Escriba el número de documento." })
    .trim()
    .transform((text) => text.toUpperCase().replace(/[\s.-]/g, ""))
    .pipe(z.string().regex(/^[0-9A-Z]{8,12}$/, "El documento tiene de 8 a 12 números o letras."));
