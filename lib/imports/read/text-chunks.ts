import type { ByteSource } from "./byte-source";
import { fromCp850 } from "./cp850";
import type { Encoding } from "./encoding";

/** Padding, and marks that turn the direction of a line and so hide what it says. */
const INVISIBLE = /[\ufeff\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

export const withoutInvisible = (text: string): string => text.replaceAll("\0", "").replace(INVISIBLE, "");

/** Text of a source, a chunk at a time: no letter is split between two, and nothing invisible is left. */
export async function* textChunks(source: ByteSource, encoding: Encoding): AsyncGenerator<string> {
  const decoder = encoding === "cp850" ? null : new TextDecoder(encoding);
  for await (const chunk of source.chunks()) {
    const text = decoder ? decoder.decode(chunk, { stream: true }) : fromCp850(chunk);
    yield withoutInvisible(text);
  }
  if (decoder) yield decoder.decode();
}

/** The first lines of a source, whole, to look at. */
export function headText(head: Buffer, encoding: Encoding): string {
  const text = encoding === "cp850" ? fromCp850(head) : new TextDecoder(encoding).decode(head);
  return withoutInvisible(text);
}
