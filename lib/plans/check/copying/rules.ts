import type { PlanContent } from "../../content/rules";

/** How many words in a row make a piece of text: fewer are found in any two texts of the same matter. */
const WORDS = 4;

/** The words of a text as they are compared: no case, no accents, nothing but letters and figures. */
export const plainWords = (text: string): string[] =>
  text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/** Every run of four words of a text; the text whole when it is shorter. */
function pieces(text: string): string[] {
  const words = plainWords(text);
  if (words.length === 0) return [];
  const runs = Math.max(1, words.length - WORDS + 1);
  return Array.from({ length: runs }, (_, i) => words.slice(i, i + WORDS).join(" "));
}

/**
 * Which share of some texts was already written in others, from 0 to 1: of the runs of four words of `texts`,
 * counted as often as they come, those that `before` has. This is the containment of shingles (Broder, 1997): what is
 * added raises nothing, what is reordered lowers nothing, and a longer `before` never lowers it. No text, 0.
 */
export function copiedShare(texts: string[], before: string[]): number {
  const known = new Set(before.flatMap(pieces));
  const now = texts.flatMap(pieces);
  return now.length === 0 ? 0 : now.filter((piece) => known.has(piece)).length / now.length;
}

/** What the team wrote, by section: never what was filled from the records. */
export function writtenIn(content: PlanContent): Map<string, string[]> {
  const texts = (some: (string | null)[]) => some.filter((text): text is string => Boolean(text));
  const words = {
    facts: () => [],
    annexes: () => [],
    text: (key: string) => content.texts.filter(({ section }) => section === key).map(({ body }) => body),
    diagnosis: () => texts(content.problems.flatMap(({ statement, causes }) => [statement, causes])),
    objectives: () => content.objectives.map(({ statement }) => statement),
    targets: () => texts(content.targets.flatMap(({ name, disaggregation }) => [name, disaggregation])),
    activities: () => texts(content.activities.flatMap(({ title, description }) => [title, description])),
  };
  return new Map(content.sections.map(({ key, part }) => [key, words[part](key)]));
}

/** The share of a plan that an earlier one already had, and the same of each of its sections. */
export function copiedWhole(content: PlanContent, previous: PlanContent) {
  const before = [...writtenIn(previous).values()].flat();
  const now = writtenIn(content);
  return {
    share: copiedShare([...now.values()].flat(), before),
    sections: new Map([...now].map(([key, texts]) => [key, copiedShare(texts, before)])),
  };
}
