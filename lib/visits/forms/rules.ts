import type { FormContent, FormItem, FormScale, ScaleOption, ScalePreset } from "@/db/visit-values";

/** Words that every object has, and those under which the level and the commitments of a visit are summed up. */
export const NOT_KEYS = ["constructor", "prototype", "level", "commitments"];

export const MOST_BLOCKS = 20;
export const MOST_ITEMS = 120;
export const MOST_OPTIONS = 6;
export const MOST_LEVELS = 6;
export const MOST_COMMITMENTS = 12;

const option = (key: string, label: string, points: number): ScaleOption => ({
  ...{ key, label, points },
  descriptor: "",
});

const PRESETS: Record<ScalePreset, ScaleOption[]> = {
  rubric: [
    option("I", "I. Insatisfactorio", 1),
    option("II", "II. En proceso", 2),
    option("III", "III. Satisfactorio", 3),
    option("IV", "IV. Destacado", 4),
  ],
  yes_no: [option("no", "No", 0), option("yes", "Sí", 1)],
  progress: [
    option("start", "Inicio", 1),
    option("progress", "Proceso", 2),
    option("achieved", "Logrado", 3),
  ],
};

/** What a scale of a usual kind starts from. A classroom rubric is always seen; the others may not apply. */
export const usualScale = (preset: ScalePreset): FormScale & { kind: "levels" } => ({
  ...{ kind: "levels", preset, na: preset !== "rubric" },
  options: structuredClone(PRESETS[preset]),
});

/** Every item of a form, in order, with the block that it is in. */
export const itemsOf = ({ blocks }: FormContent) =>
  blocks.flatMap((block) => block.items.map((item) => ({ block, item })));

/** Whether an item says anything about the level of a visit. */
export const counts = ({ scale, weight }: FormItem) => scale.kind === "levels" && weight > 0;
