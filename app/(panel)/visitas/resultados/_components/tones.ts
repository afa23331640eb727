import type { Level } from "@/components/charts/level-tones";

/** The tone of each answer in a picture: the ends are always the lightest and the darkest. */
const TONES: Record<number, Level["tone"][]> = {
  2: [1, 4],
  3: [1, 3, 4],
  4: [1, 2, 3, 4],
  5: [1, 2, 3, 3, 4],
  6: [1, 2, 2, 3, 3, 4],
};

export const tonesOf = (options: { label: string }[]): Level[] =>
  options.map(({ label }, i) => ({ label, tone: TONES[options.length]?.[i] ?? 1 }));
