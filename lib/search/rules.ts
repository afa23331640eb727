/** What a person typed, as it is looked for: words, and the official codes that it may be. */
export type Query = {
  words: string[];
  /** `05-03`, when it can be a network's code. */
  networkCode: string | null;
  /** Digits as a código de local (6) or a código modular (7), with the zeros that a spreadsheet lost. */
  siteCode: string | null;
  modularCode: string | null;
};

const NETWORK = /^(?:rei|red)?\s*(\d{1,2})\s*[-–\s]\s*([0-9a-z]{1,4})$/i;
const DIGITS = /^\d{4,7}$/;
const two = (text: string) => (/^\d$/.test(text) ? `0${text}` : text.toUpperCase());

/** Reads «rei 5-3», «Los Molles», «900001» or «0990011-0». */
export function readQuery(text: string): Query {
  const plain = text.trim();
  const [, ugel, number] = NETWORK.exec(plain) ?? [];
  const digits = plain.replace(/^ie\s*/i, "").replace(/-\d$/, "");
  const isCode = DIGITS.test(digits);
  return {
    words: plain.split(/\s+/).filter(Boolean).slice(0, 8),
    networkCode: ugel && number ? `${two(ugel)}-${two(number)}` : null,
    siteCode: isCode && digits.length <= 6 ? digits.padStart(6, "0") : null,
    modularCode: isCode ? digits.padStart(7, "0") : null,
  };
}
