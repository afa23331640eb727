import type { PublicProfile } from "../schema";

const MOST_WORDS = 6;
/** Words that say nothing of which one is looked for. */
const EMPTY = new Set(["de", "del", "la", "las", "el", "los", "y", "rei", "red", "ie", "ugel"]);

/** Without accents or capitals, in words: «Ñaña, N.º 6042» → ñ as n. */
export const wordsOf = (text: string): string[] =>
  text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .split(/[^a-z0-9-]+/)
    .filter(Boolean);

/** Whether a word becomes another with at most one letter too many, missing, changed or swapped with its neighbour. */
function isSlip(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  const [restA, restB] = [a.slice(start), b.slice(start)];
  if (restA.slice(1) === restB.slice(1) || restA === restB.slice(1) || restA.slice(1) === restB) return true;
  return restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2);
}

/** Short words and codes are meant as they are written. */
const mayHaveSlips = (word: string) => word.length >= 4 && !/\d/.test(word);

type Matches = (asked: string, word: string) => boolean;

const begins: Matches = (asked, word) => word.startsWith(asked);
const beginsWithASlip: Matches = (asked, word) =>
  begins(asked, word) ||
  (mayHaveSlips(asked) && (isSlip(asked, word) || isSlip(asked, word.slice(0, asked.length))));

const holds = (words: string[], asked: string[], matches: Matches) =>
  asked.every((one) => words.some((word) => matches(one, word)));

export type Found = { network: PublicProfile; schools: PublicProfile["parts"] };

function findBy(networks: PublicProfile[], asked: string[], matches: Matches): Found[] {
  return networks.flatMap((network) => {
    const own = wordsOf([network.code, network.name, `ugel ${network.ugel}`, ...network.districts].join(" "));
    const schools = network.parts.filter(({ code, name }) => {
      const words = wordsOf(`${code} ${name}`);
      const isMeant = asked.some((one) => words.some((word) => matches(one, word)));
      return isMeant && holds([...words, ...own], asked, matches);
    });
    return schools.length > 0 || holds(own, asked, matches) ? [{ network, schools }] : [];
  });
}

/**
 * The networks that hold every word asked, in their own names and districts or in those of one of their schools; words
 * with a slip are tried only when nothing is called as it was written.
 */
export function findNetworks(networks: PublicProfile[], q: string, ugel: string): Found[] {
  const inUgel = networks.filter((network) => !ugel || network.ugel === ugel);
  const all = wordsOf(q);
  const telling = all.filter((word) => !EMPTY.has(word));
  const asked = (telling.length > 0 ? telling : all).slice(0, MOST_WORDS);
  if (asked.length === 0) return inUgel.map((network) => ({ network, schools: [] }));
  const exact = findBy(inUgel, asked, begins);
  return exact.length > 0 ? exact : findBy(inUgel, asked, beginsWithASlip);
}
