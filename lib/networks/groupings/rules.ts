import { isAtOrBelow, type PlacePath } from "@/lib/access/place";

/** A UGEL's grouping takes what is of its UGEL; a region's, anything of the region. */
export const mayBelong = (member: PlacePath, keeper: PlacePath) => isAtOrBelow(member, keeper);

/** Códigos de local out of a pasted text, and what in it is none. Excel drops the zeros at the left. */
export function readSiteCodes(text: string): { codes: string[]; strange: string[] } {
  const words = [...new Set(text.split(/[\s,;]+/).filter(Boolean))];
  const isCode = (word: string) => /^\d{1,6}$/.test(word);
  return {
    codes: [...new Set(words.filter(isCode).map((word) => word.padStart(6, "0")))],
    strange: words.filter((word) => !isCode(word)),
  };
}

/** Whether something that runs from a day to a day, both included, covers a day. */
export const covers = ({ startsOn, endsOn }: { startsOn: string; endsOn: string | null }, day: string) =>
  startsOn <= day && (endsOn === null || endsOn >= day);
