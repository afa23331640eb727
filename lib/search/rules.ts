/** What a person typed, as it is looked for: words, and the official codes that it may be. */
export type Query = {
  words: string[];
  /** `05-03`, when it can be a network's code. */
  networkCode: string | null;
  /** Digits as a código de local (6) or a código modular (7), with the zeros that a spreadsheet lost. */
  siteCode: string | null;
  modularCode: string | null;
};

/** Why what was typed cannot be looked for. */
export type SearchProblem = "long" | "short" | "unreadable";

export const MOST_LETTERS = 80;
const FEWEST_LETTERS = 2;
const MOST_WORDS = 12;

const NETWORK = /^(?:rei|red)?\s*(\d{1,2})\s*[-–\s]\s*([0-9a-z]{1,4})$/i;
const DIGITS = /^\d{4,7}$/;
const AROUND = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}\p{M}]+$/gu;
const two = (text: string) => (/^\d$/.test(text) ? `0${text}` : text.toUpperCase());

/** In one form, without signs that nobody sees. */
const readable = (text: string) =>
  text
    .normalize("NFKC")
    .replace(/[\p{Cc}\p{Z}]+/gu, " ")
    .replace(/\p{C}/gu, "")
    .trim();

/** Why a text cannot be looked for; `null` when it can. An empty one is for whoever shows the form to tell. */
export function problemOf(text: string): SearchProblem | null {
  const typed = readable(text);
  if ([...typed].length > MOST_LETTERS) return "long";
  const letters = typed.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  if (letters === 0) return "unreadable";
  return letters < FEWEST_LETTERS ? "short" : null;
}

/** Reads «rei 5-3», «Los Molles», «900001» or «0990011-0». */
export function readQuery(text: string): Query {
  const typed = readable(text);
  const [, ugel, number] = NETWORK.exec(typed) ?? [];
  const digits = typed.replace(/^ie\s*/i, "").replace(/-\d$/, "");
  const isCode = DIGITS.test(digits);
  const words = typed.split(" ").map((word) => word.replace(AROUND, ""));
  return {
    words: words.filter(Boolean).slice(0, MOST_WORDS),
    networkCode: ugel && number ? `${two(ugel)}-${two(number)}` : null,
    siteCode: isCode && digits.length <= 6 ? digits.padStart(6, "0") : null,
    modularCode: isCode ? digits.padStart(7, "0") : null,
  };
}
