import { isAscii, isUtf8 } from "node:buffer";
import { fromCp850 } from "./cp850";

export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252" | "cp850";

/** Each byte above ASCII with its two neighbours, and how often it comes: enough to tell a code page. */
export type Tally = Map<number, number>;

export function tallyBytes(tally: Tally, chunk: Buffer, before = 0x20): void {
  if (isAscii(chunk)) return;
  for (let i = 0; i < chunk.length; i++) {
    const byte = chunk[i] ?? 0;
    if (byte < 0x80) continue;
    const key = ((chunk[i - 1] ?? before) << 16) | (byte << 8) | (chunk[i + 1] ?? 0x20);
    if (tally.size < 20_000 || tally.has(key)) tally.set(key, (tally.get(key) ?? 0) + 1);
  }
}

const DECODERS: Record<"windows-1252" | "cp850", (bytes: Buffer) => string> = {
  "windows-1252": (bytes) => new TextDecoder("windows-1252").decode(bytes),
  cp850: fromCp850,
};

const isLetter = (text: string) => /\p{L}/u.test(text);
const isLower = (text: string) => text !== text.toUpperCase();
const isUpper = (text: string) => text !== text.toLowerCase();

/** Where a cell begins: a small letter is rare there. */
const STARTS = /[;,|\t\r\n"]/;

/**
 * How well a letter stands between its neighbours: «José», «PERÚ» and «Única» do, «JosÚ» and «PERé» do not, and «énica»
 * does not begin a cell.
 */
function fits(before: string, letter: string, after: string): number {
  if (isLower(letter)) {
    const joins = isLower(before) || (isLower(after) && !STARTS.test(before));
    return (isUpper(after) ? -1 : 0) + (joins ? 1 : 0);
  }
  const begins = !isLetter(before) && isLower(after);
  return (
    (isUpper(before) || isUpper(after) || begins ? 1 : 0) -
    (isLower(before) ? 1 : 0) -
    (isUpper(before) && isLower(after) ? 1 : 0)
  );
}

function scoreOne(before: string, letter: string, after: string): number {
  if (/[ñÑáéíóúÁÉÍÓÚüÜ]/.test(letter)) return 2 + fits(before, letter, after);
  if (/[°ºª]/.test(letter)) return isUpper(after) && isLetter(before) ? -1 : 1;
  if (/[¿¡«“‘]/.test(letter)) return isLetter(before) ? -2 : 1;
  if (/[–—’”»…•·´€]/.test(letter)) return 0.5;
  if (letter === "\u00a0") return isLetter(before) && isLower(after) ? -1 : 0.5;
  return isLetter(letter) && letter !== "ß" ? -0.5 : -2;
}

function score(tally: Tally, decode: (bytes: Buffer) => string): { points: number; good: number } {
  let points = 0;
  let good = 0;
  let all = 0;
  for (const [key, times] of tally) {
    const [before = "", letter = "", after = ""] = decode(
      Buffer.from([key >> 16, (key >> 8) & 255, key & 255]),
    );
    const one = scoreOne(before, letter, after);
    points += one * times;
    all += times;
    if (one > 0) good += times;
  }
  return { points, good: all ? good / all : 1 };
}

/**
 * Which of the two code pages of Spanish files the bytes were written in, by how Spanish they read in each;
 * `null` when they read badly in both.
 */
export function guessCodePage(
  tally: Tally,
  otherwise: "windows-1252" | "cp850" = "windows-1252",
): "windows-1252" | "cp850" | null {
  const windows = score(tally, DECODERS["windows-1252"]);
  const dos = score(tally, DECODERS.cp850);
  if (windows.points === dos.points) return windows.good >= 0.5 ? otherwise : null;
  const [name, best] =
    windows.points > dos.points ? (["windows-1252", windows] as const) : (["cp850", dos] as const);
  return best.good >= 0.5 ? name : null;
}

/** UTF-16 declares itself by its mark; without it, every other byte of plain text is zero. */
function utf16(head: Buffer): Encoding | null {
  if (head[0] === 0xff && head[1] === 0xfe) return "utf-16le";
  if (head[0] === 0xfe && head[1] === 0xff) return "utf-16be";
  const zeros = [0, 0];
  const length = Math.min(head.length, 4096);
  for (let i = 0; i < length; i++) if (head[i] === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (odd > length * 0.35 && even < length * 0.05) return "utf-16le";
  if (even > length * 0.35 && odd < length * 0.05) return "utf-16be";
  return null;
}

/** Where a chunk can be cut without splitting a letter of UTF-8. */
function wholeLetters(bytes: Buffer): number {
  let cut = bytes.length;
  while (cut > 0 && bytes.length - cut < 3 && ((bytes[cut - 1] ?? 0) & 0xc0) === 0x80) cut--;
  const lead = bytes[cut - 1] ?? 0;
  const letter = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc0 ? 2 : 1;
  return bytes.length - cut + 1 < letter ? cut - 1 : bytes.length;
}

/** So many letters that UTF-8 does not have say that it is not UTF-8, and tell the code page. */
const ENOUGH = 20_000;

/**
 * The encoding of a text without a declaration, from one pass over all of it: the only letter that tells
 * may be in the last row. `null` when no reading gives Spanish.
 */
export async function guessEncoding(chunks: AsyncIterable<Buffer>): Promise<Encoding | null> {
  const tally: Tally = new Map();
  let rest: Buffer = Buffer.alloc(0);
  let marked: boolean | undefined;
  let letters = 0;
  let broken = 0;
  const look = (bytes: Buffer) => {
    if (isAscii(bytes)) return;
    const text = bytes.toString("utf8");
    if (isUtf8(bytes)) {
      letters += bytes.length - text.length;
      return;
    }
    tallyBytes(tally, bytes);
    const wrong = text.split("\ufffd").length - 1;
    broken += wrong;
    letters += (text.match(/[^\0-\x7f]/g)?.length ?? 0) - wrong;
  };
  for await (const chunk of chunks) {
    if (marked === undefined) {
      const wide = utf16(chunk);
      if (wide) return wide;
      marked = chunk[0] === 0xef && chunk[1] === 0xbb && chunk[2] === 0xbf;
    }
    const bytes = rest.length ? Buffer.concat([rest, chunk]) : chunk;
    const cut = wholeLetters(bytes);
    look(bytes.subarray(0, cut));
    if (broken > ENOUGH && broken > letters) break;
    rest = Buffer.from(bytes.subarray(cut));
  }
  look(rest);
  // A few broken letters among many good ones are told row by row; they do not change the rest.
  if (broken === 0 || marked || letters > broken * 20) return "utf-8";
  return guessCodePage(tally);
}
