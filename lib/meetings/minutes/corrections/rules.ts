import type { ItemWords } from "@/db/values";

export const sameWords = (one: ItemWords, other: ItemWords) =>
  one.deliberation === other.deliberation && one.decision === other.decision;
