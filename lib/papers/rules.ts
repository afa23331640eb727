/** One of each pair that people take for another: no O for 0, I or L for 1, Z for 2, S for 5, B for 8, U for V. */
const ALPHABET = "0123456789ACDEFGHJKMNPQRTVWXY";
const TWINS: Record<string, string> = { O: "0", I: "1", L: "1", Z: "2", S: "5", B: "8", U: "V" };
const LENGTH = 12;

/** How many signs a code is made of, and how many there are to choose from. */
export const CODE = { length: LENGTH, signs: ALPHABET.length } as const;

const grouped = (signs: string) => (signs.match(/.{4}/g) ?? []).join("-");

/** Twelve draws → `K7QP-3MXA-9TRD`. */
export const codeOf = (draws: number[]) => grouped(draws.map((draw) => ALPHABET[draw]).join(""));

/**
 * The code that a person typed, said or pasted: in any case, with or without hyphens and spaces, with
 * the letters that look like others, alone or at the end of its address. `null` when it is no code.
 */
export function readCode(typed: string): string | null {
  const last = typed.slice(0, 300).trim().split(/[/=]/).at(-1) ?? "";
  const signs = last
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, "")
    .replace(/[OILZSBU]/g, (letter) => TWINS[letter] ?? letter);
  const known = signs.length === LENGTH && [...signs].every((sign) => ALPHABET.includes(sign));
  return known ? grouped(signs) : null;
}

const PLACEHOLDER = /\{\{\s*([^{}]*?)\s*\}\}/g;

export const marker = (name: string) => `{{${name}}}`;

/** What a text of a template asks to be filled, each once: `["red", "fecha"]`. */
export const placeholdersIn = (body: string): string[] => [
  ...new Set([...body.matchAll(PLACEHOLDER)].map(([, name = ""]) => name.toLowerCase())),
];

/** Braces that open or close nothing: a placeholder that lost a half. */
export const hasLooseBraces = (body: string) => /[{}]/.test(body.replace(PLACEHOLDER, ""));

/** Puts each value in its place. What has none stays, in square brackets, so that it is seen on a draft. */
export const fillText = (body: string, values: Record<string, string | null>): string =>
  body.replace(PLACEHOLDER, (_, written: string) => {
    const name = written.toLowerCase();
    const value = Object.hasOwn(values, name) ? values[name] : null;
    return value ?? `[${written}]`;
  });

/** The paragraphs of a text; a line on its own stays a line. */
export const paragraphsOf = (text: string): string[] =>
  text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter(Boolean);

/** What our papers' letters lack: other alphabets, emoji. Each once. */
export const unprintable = (text: string): string[] => [
  ...new Set(text.match(/[^\n\u0020-\u024f\u02bb-\u02dc\u2010-\u2027\u2030-\u203a\u20ac\u2122\u2212]/gu)),
];

/** The public page that says what a paper is. */
export const paperHref = (code: string) => `/verificar/${code}`;
export const paperAddress = (site: string, code: string) => `${site}${paperHref(code)}`;
