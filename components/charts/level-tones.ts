/** 1 is the lowest. Two levels take 1 and 4, three take 1, 3 and 4. */
export type Tone = 1 | 2 | 3 | 4;

export type Level = { label: string; tone: Tone };

export const toneFill: Record<Tone, string> = {
  1: "fill-level-1",
  2: "fill-level-2",
  3: "fill-level-3",
  4: "fill-level-4",
};

export const toneContent: Record<Tone, string> = {
  1: "fill-level-1-content",
  2: "fill-level-2-content",
  3: "fill-level-3-content",
  4: "fill-level-4-content",
};
